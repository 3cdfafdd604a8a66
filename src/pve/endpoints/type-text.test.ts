import { expect, test } from 'vitest';
import { typeText } from '../../../scripts/endpoints/typescript-text.ts';
import type { ParameterSchema } from '../schema/schema.ts';

const flat = (schema: ParameterSchema, direction: 'in' | 'out') =>
  typeText(schema, direction, '').replace(/\s+/g, ' ');

test.each<[ParameterSchema, string, string]>([
  [{ type: 'string' }, 'string', 'string'],
  [{ type: 'integer' }, 'number', 'WireNumber'],
  [{ type: 'number' }, 'number', 'WireNumber'],
  [{ type: 'boolean' }, 'boolean', 'WireFlag'],
  [{ type: 'null' }, 'null', 'null'],
  [{ type: 'any' }, 'unknown', 'unknown'],
  [{}, 'unknown', 'unknown'],
  [{ type: 'object' }, 'Record<string, unknown>', 'Record<string, unknown>'],
  [
    { type: 'object', additionalProperties: { type: 'integer' } },
    'Record<string, number>',
    'Record<string, WireNumber>',
  ],
  [{ type: 'string', enum: ['a', "it's"] }, "'a' | 'it\\'s'", "'a' | 'it\\'s'"],
  [{ type: 'integer', enum: [1, 2] }, '1 | 2', '1 | 2'],
  [{ type: 'array', items: { type: 'string' } }, 'readonly string[]', 'string[]'],
  [{ type: 'array', items: { enum: ['a', 'b'] } }, "readonly ('a' | 'b')[]", "('a' | 'b')[]"],
  [{ items: { type: 'string' } }, 'readonly string[]', 'string[]'],
  [
    { oneOf: [{ type: 'string' }, { type: 'string' }, { type: 'integer' }] },
    'string | number',
    'string | WireNumber',
  ],
  [{ properties: {} }, 'NoParams', 'Record<string, unknown>'],
])('%j', (schema, parameter, result) => {
  expect(flat(schema, 'in')).toBe(parameter);
  expect(flat(schema, 'out')).toBe(result);
});

test('members: optional ones, families, names to be quoted, flags that may be absent', () => {
  const schema: ParameterSchema = {
    properties: {
      vmid: { type: 'integer', format: 'pve-vmid', minimum: 100 },
      'max-workers': { type: 'integer', optional: 1, minimum: 1, maximum: 64, default: 4 },
      onboot: { type: 'boolean', default: 0 },
      'net[n]': { type: 'string', optional: true, format: { model: {}, bridge: {} } },
      pool: { type: 'string', optional: true, format: 'pve-poolid', requires: 'name' },
    },
  };
  expect(typeText(schema, 'in', '')).toBe(`{
  vmid: number;
  /** 1–64; default 4 */
  'max-workers'?: number;
  /** default false */
  onboot: boolean;
  /** keys: bridge, model */
  [key: \`net\${number}\`]: string | undefined;
  /** pve-poolid; only with name */
  pool?: string;
}`);
  expect(flat(schema, 'out')).toBe(
    "{ vmid: WireNumber; 'max-workers'?: WireNumber; onboot?: WireFlag; [key: `net$" +
      '{number}`]: string | undefined; pool?: string; }',
  );
});
