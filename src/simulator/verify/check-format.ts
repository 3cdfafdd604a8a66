import type { ParameterSchema } from '../../pve/schema/schema.ts';
import { checkObject } from './check-value.ts';
import { ParameterErrors } from './errors.ts';
import { FORMATS } from './formats.ts';

type PropertyFormat = Readonly<Record<string, ParameterSchema & PropertyAlias>>;

interface PropertyAlias {
  readonly alias?: string;
  readonly keyAlias?: string;
}

/**
 * Judges a text by a named format, or as a property string by the format of its keys.
 * @returns what Perl's `die` says, its newline included, or `undefined`.
 */
export function checkFormat(
  format: string | PropertyFormat,
  value: string,
  path: string,
): string | undefined {
  if (typeof format !== 'string') return checkPropertyString(format, value, path);
  const [, name = format, kind] = /^(.*?)-(list|a?list|opt)$/.exec(format) ?? [];
  const judge = FORMATS[name];
  if (!judge || (kind === 'opt' && value === '')) return undefined;
  for (const item of kind?.endsWith('list') ? splitList(value) : [value]) {
    const problem = judge(item);
    if (problem !== undefined) return `${problem}\n`;
  }
  return undefined;
}

/** Takes a list apart as Proxmox does: at commas, semicolons, blanks and NULs [TL]. */
export function splitList(text: string): string[] {
  return text.split(/[,;\s\0]+/).filter((item) => item !== '');
}

function checkPropertyString(format: PropertyFormat, text: string, path: string): string | undefined {
  const parsed = parse(format, text);
  if (typeof parsed === 'string') return `${parsed}\n`;
  const errors = new ParameterErrors();
  const keys = Object.fromEntries(Object.entries(format).filter(([, schema]) => schema.alias === undefined));
  checkObject(Object.fromEntries(parsed), keys, path, errors);
  if (errors.empty) return undefined;
  const details = Object.entries(errors.record()).map(([key, problem]) => `${key}: ${problem}\n`);
  return `format error\n${details.join('')}`;
}

/** The parts by key, or what is wrong with the whole [JS]. */
function parse(format: PropertyFormat, text: string): Map<string, string> | string {
  const result = new Map<string, string>();
  const defaultKey = Object.keys(format).find((key) => format[key]!.default_key);
  let usedDefault = false;
  for (const part of text.split(',')) {
    if (/^\s*$/.test(part)) continue;
    const pair = /^([^=]+)=(.+)$/s.exec(part);
    if (pair) {
      let key = pair[1]!;
      if (result.has(key)) return `duplicate key in comma-separated list property: ${key}`;
      const alias = format[key]?.alias;
      if (alias !== undefined) {
        const keyAlias = format[key]!.keyAlias;
        if (keyAlias !== undefined) {
          if (result.has(keyAlias)) return `key alias '${keyAlias}' is already defined`;
          result.set(keyAlias, key);
        }
        key = alias;
      }
      const schema = format[key];
      if (!schema) return `invalid key in comma-separated list property: ${key}`;
      result.set(key, schema.type === 'boolean' ? booleanWord(pair[2]!) : pair[2]!);
    } else if (!part.includes('=')) {
      if (defaultKey === undefined) return 'value without key, but schema does not define a default key';
      if (usedDefault || result.has(defaultKey)) {
        return `duplicate key in comma-separated list property: ${defaultKey}`;
      }
      usedDefault = true;
      result.set(defaultKey, part);
    } else {
      return 'missing key in comma-separated list property';
    }
  }
  return result;
}

/** Inside a property string, and only there, words count as booleans. */
function booleanWord(value: string): string {
  if (/^(?:1|on|yes|true)$/i.test(value)) return '1';
  return /^(?:0|off|no|false)$/i.test(value) ? '0' : value;
}
