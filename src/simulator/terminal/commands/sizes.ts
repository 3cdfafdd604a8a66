const UNITS: Readonly<Record<string, number>> = {
  '': 1,
  b: 512,
  k: 1024,
  K: 1024,
  KiB: 1024,
  kB: 1000,
  KB: 1000,
  m: 1_048_576,
  M: 1_048_576,
  MB: 1_000_000,
  G: 1_073_741_824,
};

/** `10`, `64K`, `1MB`: as `head` and `dd` take them. */
export function parseSize(text: string): number | undefined {
  const match = /^(\d+)([a-zA-Z]*)$/.exec(text);
  const unit = match && UNITS[match[2]!];
  return match && unit !== undefined && unit !== null ? Number(match[1]) * unit : undefined;
}

/** `5`, `1.5s`, `2m`, `infinity`: as `sleep` and `timeout` take them; in milliseconds. */
export function parseSeconds(text: string): number | undefined {
  if (text === 'infinity' || text === 'inf') return Number.MAX_SAFE_INTEGER;
  const match = /^(\d*\.?\d+|\d+\.)([smhd]?)$/.exec(text);
  if (!match) return undefined;
  const factor = { '': 1000, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 }[match[2]!]!;
  return Number(match[1]) * factor;
}
