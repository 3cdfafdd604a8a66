import { PveError } from '../../pve/errors.ts';

/**
 * A number that may have come as text. Whatever else it is (absent, `null`, an object, NaN, an empty text) it is
 * not known.
 */
export function toNumber(value: unknown): number | undefined {
  if (typeof value === 'number') return Number.isFinite(value) ? value : undefined;
  if (typeof value !== 'string' || value.trim() === '') return undefined;
  const number = Number(value);
  return Number.isFinite(number) ? number : undefined;
}

/** A count, size or id: a whole number that is not negative. */
export function toCount(value: unknown): number | undefined {
  const number = toNumber(value);
  return number !== undefined && number >= 0 && Number.isInteger(number) ? number : undefined;
}

/** A yes or no: 1, "1" and true, or 0, "0", false and Perl's own "no", the empty text. */
export function toFlag(value: unknown): boolean | undefined {
  if (value === 1 || value === '1' || value === true) return true;
  if (value === 0 || value === '0' || value === false || value === '') return false;
  return undefined;
}

/** A text. Perl may have made a number of a text that looks like one, such as a name of digits [JS]. */
export function toText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' && Number.isFinite(value) ? String(value) : undefined;
}

/** A text that says something. */
export function toWord(value: unknown): string | undefined {
  const text = toText(value);
  return text === '' ? undefined : text;
}

/** Unix seconds. */
export function toDate(value: unknown): Date | undefined {
  const seconds = toNumber(value);
  if (seconds === undefined) return undefined;
  const date = new Date(seconds * 1000);
  return Number.isNaN(date.getTime()) ? undefined : date;
}

const NONE: readonly string[] = Object.freeze([]);

/** A list of words separated by `;`, `,` or spaces, as tags and storage contents are. */
export function toWords(value: unknown): readonly string[] {
  const text = toText(value);
  if (text === undefined || text === '') return NONE;
  const words = text.split(/[;,\s]+/).filter((word) => word !== '');
  return words.length === 0 ? NONE : words;
}

export type Fields = Readonly<Record<string, unknown>>;

export function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** @throws PveError `api`, if `wire` is no object. */
export function fieldsOf(wire: unknown, route: string): Fields {
  if (isFields(wire)) return wire;
  throw unreadable(route, `an object was expected, not ${kindOf(wire)}`);
}

/**
 * The objects in a list that `read` can make something of; the others are left out.
 * @throws PveError `api`, if `wire` is no list: nothing must look empty that is only unreadable.
 */
export function rowsOf<Row>(
  wire: unknown,
  route: string,
  read: (fields: Fields) => Row | undefined,
): readonly Row[] {
  if (!Array.isArray(wire)) throw unreadable(route, `a list was expected, not ${kindOf(wire)}`);
  const rows: Row[] = [];
  for (const each of wire) {
    const row = isFields(each) ? read(each) : undefined;
    if (row !== undefined) rows.push(row);
  }
  return rows;
}

/** The error for an answer that makes no sense. */
export function unreadable(route: string, why: string): PveError {
  return new PveError('api', `${route}: the answer cannot be read: ${why}`, {
    subject: route,
    advice: 'Check that the URL leads to Proxmox VE itself.',
  });
}

export function kindOf(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'an object' : `a ${typeof value}`;
}

/** `fields` without the keys whose value is not known. */
export function known<T extends object>(fields: T): T {
  const result: Record<string, unknown> = {};
  for (const [key, value] of Object.entries(fields)) if (value !== undefined) result[key] = value;
  return result as T;
}
