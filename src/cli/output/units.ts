import { formatBytes } from '../../std/bytes.ts';

/** What is printed where nothing is known. */
export const UNKNOWN = '-';

/** `31.1%`. */
export function percentText(fraction: number | null): string {
  return fraction === null ? UNKNOWN : `${(fraction * 100).toFixed(1)}%`;
}

/** `1.2GiB/4GiB`; of what is stopped only the size matters: `-/4GiB`. */
export function spaceText(space: { usedBytes: number | null; totalBytes: number | null }): string {
  if (space.usedBytes === null && space.totalBytes === null) return UNKNOWN;
  const of = (bytes: number | null) => (bytes === null ? UNKNOWN : formatBytes(bytes));
  return `${of(space.usedBytes)}/${of(space.totalBytes)}`;
}

/** The two largest units of a span of time: `3d 4h`, `2m 5s`, `0s`. */
export function spanText(seconds: number | null): string {
  if (seconds === null) return UNKNOWN;
  const whole = Math.max(0, Math.floor(seconds));
  const parts: ReadonlyArray<readonly [number, string]> = [
    [Math.floor(whole / 86_400), 'd'],
    [Math.floor(whole / 3600) % 24, 'h'],
    [Math.floor(whole / 60) % 60, 'm'],
    [whole % 60, 's'],
  ];
  const first = parts.findIndex(([count]) => count > 0);
  if (first < 0) return '0s';
  return parts
    .slice(first, first + 2)
    .filter(([count]) => count > 0)
    .map(([count, unit]) => `${count}${unit}`)
    .join(' ');
}

/** An instant as people read a log: `2026-01-31 14:05:09` in local time. */
export function instantText(at: Date | null): string {
  if (at === null) return UNKNOWN;
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${day} ${two(at.getHours())}:${two(at.getMinutes())}:${two(at.getSeconds())}`;
}

/** `1 guest`, `3 guests`. */
export function countText(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}
