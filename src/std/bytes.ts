const UNITS = ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB', 'EiB'] as const;

/** Writes a size in binary units with at most one decimal: `20GiB`, `9.6GiB`, `512B`. */
export function formatBytes(bytes: number): string {
  let value = bytes;
  let unit = 0;
  while (Math.abs(value) >= 1024 && unit < UNITS.length - 1) {
    value /= 1024;
    unit++;
  }
  let shown = Math.round(value * 10) / 10;
  if (shown >= 1024 && unit < UNITS.length - 1) {
    shown /= 1024;
    unit++;
  }
  return `${Number.isInteger(shown) ? shown : shown.toFixed(1)}${UNITS[unit]}`;
}
