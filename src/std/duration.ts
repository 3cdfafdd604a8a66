const UNITS = { ms: 1, s: 1000, m: 60_000, h: 3_600_000, d: 86_400_000 } as const;

/**
 * Reads a duration as people write it in YAML and flags: `250ms 30s 3m 2h 1d`. The unit is required, except
 * that a bare `0` is 0.
 * @returns milliseconds, or `undefined` if the text is no duration.
 */
export function parseDuration(text: string): number | undefined {
  const match = /^(\d+(?:\.\d+)?)(ms|s|m|h|d)$/.exec(text.trim());
  if (match) return Number(match[1]) * UNITS[match[2] as keyof typeof UNITS];
  return /^0+$/.test(text.trim()) ? 0 : undefined;
}

/** Writes milliseconds in the largest unit that loses nothing: `180000` is `3m`. */
export function formatDuration(ms: number): string {
  for (const unit of ['d', 'h', 'm', 's'] as const) {
    if (ms >= UNITS[unit] && ms % UNITS[unit] === 0) return `${ms / UNITS[unit]}${unit}`;
  }
  return ms === 0 ? '0' : `${ms}ms`;
}
