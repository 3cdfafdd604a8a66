const UNIT_MS: Readonly<Record<string, number>> = {
  s: 1000,
  sec: 1000,
  second: 1000,
  seconds: 1000,
  m: 60_000,
  min: 60_000,
  minute: 60_000,
  minutes: 60_000,
  h: 3_600_000,
  hr: 3_600_000,
  hour: 3_600_000,
  hours: 3_600_000,
  d: 86_400_000,
  day: 86_400_000,
  days: 86_400_000,
  w: 604_800_000,
  week: 604_800_000,
  weeks: 604_800_000,
};

/** A moment as `--since` takes it (systemd.time), in UTC; milliseconds since 1970, `undefined` if it is none. */
export function parseMoment(text: string, now: number): number | undefined {
  const trimmed = text.trim();
  const midnight = now - (now % 86_400_000);
  if (trimmed === 'now') return now;
  if (trimmed === 'today') return midnight;
  if (trimmed === 'yesterday') return midnight - 86_400_000;
  if (trimmed === 'tomorrow') return midnight + 86_400_000;
  if (/^@\d+(?:\.\d+)?$/.test(trimmed)) return Number(trimmed.slice(1)) * 1000;
  const relative = /^([-+]?)(.+?)( ago)?$/.exec(trimmed);
  if (relative && (relative[1] !== '' || relative[3])) {
    const span = parseSpan(relative[2]!);
    if (span !== undefined) return relative[1] === '+' ? now + span : now - span;
  }
  const date =
    /^(?:(\d{4}-\d\d-\d\d)(?:[ T]|$))?(?:(\d\d:\d\d)(:\d\d(?:\.\d+)?)?)?(?: ?(?:UTC|Z|\+00:?00))?$/.exec(
      trimmed,
    );
  if (!date || (date[1] === undefined && date[2] === undefined)) return undefined;
  const day = date[1] ?? new Date(now).toISOString().slice(0, 10);
  const at = Date.parse(`${day}T${date[2] ?? '00:00'}${date[3] ?? ':00'}Z`);
  return Number.isNaN(at) ? undefined : at;
}

function parseSpan(text: string): number | undefined {
  let total = 0;
  let rest = text.trim();
  while (rest !== '') {
    const match = /^(\d+(?:\.\d+)?)\s*([a-z]*)\s*/.exec(rest);
    const unit = match && (match[2] === '' ? 1000 : UNIT_MS[match[2]!]);
    if (!match || unit === undefined || unit === null) return undefined;
    total += Number(match[1]) * unit;
    rest = rest.slice(match[0].length);
  }
  return total;
}
