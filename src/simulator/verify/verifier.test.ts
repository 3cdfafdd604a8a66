import { describe, expect, test } from 'vitest';
import type { ParameterSchema } from '../../pve/schema/schema.ts';
import { ApiError } from '../call.ts';
import { Verifiers } from './verifier.ts';

type Parameters = Readonly<Record<string, ParameterSchema>>;

function verify(parameters: Parameters, given: Record<string, unknown>) {
  const schema = { version: 'x', endpoints: { 'GET /x': { name: 'x', parameters } } };
  try {
    return new Verifiers(schema).verify('GET /x', given);
  } catch (error) {
    if (error instanceof ApiError) return error.errors;
    throw error;
  }
}

/** What one parameter `p` of that schema says of a value. */
const judge = (schema: ParameterSchema, value: unknown) => verify({ p: schema }, { p: value })?.['p'];

const EXTRA = 'property is not defined in schema and the schema does not allow additional properties';

describe('types', () => {
  test('integers and numbers arrive as numbers, from texts and from JSON', () => {
    expect(judge({ type: 'integer' }, '12')).toBe(12);
    expect(judge({ type: 'integer' }, 12)).toBe(12);
    expect(judge({ type: 'integer' }, '-3')).toBe(-3);
    expect(judge({ type: 'integer' }, 'abc')).toBe(`type check ('integer') failed - got 'abc'`);
    expect(judge({ type: 'integer' }, '1.5')).toBe(`type check ('integer') failed - got '1.5'`);
    expect(judge({ type: 'number' }, '1.5e3')).toBe(1500);
    expect(judge({ type: 'number' }, '.')).toBe(`type check ('number') failed - got '.'`);
  });

  test('booleans are 0 and 1, or true and false of JSON, and no words', () => {
    expect(judge({ type: 'boolean' }, '1')).toBe(true);
    expect(judge({ type: 'boolean' }, 0)).toBe(false);
    expect(judge({ type: 'boolean' }, true)).toBe(true);
    for (const word of ['true', 'yes', 'on', '']) {
      expect(judge({ type: 'boolean' }, word)).toBe(`type check ('boolean') failed - got '${word}'`);
    }
  });

  test('texts take no lists, objects or booleans', () => {
    expect(judge({ type: 'string' }, ['a', 'b'])).toBe(`type check ('string') failed - got ARRAY`);
    expect(judge({ type: 'string' }, { a: 1 })).toBe(`type check ('string') failed - got HASH`);
    expect(judge({ type: 'string' }, true)).toBe(`type check ('string') failed - got JSON::PP::Boolean`);
    expect(judge({ type: 'string' }, 5)).toBe('5');
  });

  test('lists may be one value, list formats may be lists', () => {
    expect(judge({ type: 'array', items: { type: 'string' } }, 'a')).toEqual(['a']);
    expect(verify({ p: { type: 'array', items: { type: 'integer' } } }, { p: ['1', 'x'] })).toEqual({
      'p[1]': `type check ('integer') failed - got 'x'`,
    });
    expect(judge({ type: 'string', format: 'pve-vmid-list' }, ['101', '102'])).toBe('101,102');
    expect(judge({ type: 'object' }, 'a')).toBe(`type check ('object') failed`);
  });
});

describe('what must be there and what must not', () => {
  test('is said of each parameter', () => {
    expect(verify({ a: { type: 'string' }, b: { type: 'string', optional: 1 } }, { c: '1' })).toEqual({
      a: 'property is missing and it is not optional',
      c: EXTRA,
    });
  });

  test('a parameter without a value is missing where it is known and too much where it is not', () => {
    expect(verify({ a: { type: 'string', optional: 1 } }, { a: undefined })).toEqual({});
    expect(verify({ a: { type: 'string', optional: 1 } }, { b: undefined })).toEqual({ b: EXTRA });
  });

  test('one may require another', () => {
    const parameters: Parameters = {
      a: { type: 'string', optional: 1, requires: 'b' },
      b: { type: 'string', optional: 1 },
    };
    expect(verify(parameters, { a: '1' })).toEqual({ b: `missing property - 'a' requires this property` });
    expect(verify(parameters, { a: '1', b: '2' })).toEqual({ a: '1', b: '2' });
  });

  test('families have members up to their highest', () => {
    const parameters: Parameters = { 'net[n]': { type: 'string', optional: 1 } };
    expect(verify(parameters, { net0: 'a', net31: 'b' })).toEqual({ net0: 'a', net31: 'b' });
    expect(verify(parameters, { net32: 'a', net01: 'b', net: 'c', __proto__: 'd' })).toEqual({
      net32: EXTRA,
      net01: EXTRA,
      net: EXTRA,
    });
  });

  test('names that JavaScript knows are as unknown as others', () => {
    const given = Object.fromEntries([
      ['constructor', '1'],
      ['__proto__', '2'],
    ]);
    expect(Object.entries(verify({}, given) ?? {})).toEqual([
      ['constructor', EXTRA],
      ['__proto__', EXTRA],
    ]);
  });
});

describe('bounds', () => {
  test.each([
    [{ type: 'integer', minimum: 5900 }, '80', 'value must have a minimum value of 5900'],
    [{ type: 'integer', maximum: 9 }, '10', 'value must have a maximum value of 9'],
    [{ type: 'string', maxLength: 3 }, 'abcd', 'value may only be 3 characters long'],
    [{ type: 'string', minLength: 3 }, 'ab', 'value must be at least 3 characters long'],
    [{ type: 'string', pattern: '(?^i:[a-z]{,2})' }, 'ABC', 'value does not match the regex pattern'],
    [
      { type: 'string', enum: ['vm', 'node'] },
      'x',
      `value 'x' does not have a value in the enumeration 'vm, node'`,
    ],
  ] satisfies Array<[ParameterSchema, string, string]>)('%j of %s', (schema, value, expected) => {
    expect(judge(schema, value)).toBe(expected);
  });

  test('characters are counted, not bytes; a newline at the end passes a pattern', () => {
    expect(judge({ type: 'string', maxLength: 3 }, '😀ä!')).toBe('😀ä!');
    expect(judge({ type: 'string', pattern: '(?^:[a-z]+)' }, 'abc\n')).toBe('abc\n');
    expect(judge({ type: 'string', pattern: '(?^i:[a-z]{,2})' }, 'AB')).toBe('AB');
  });

  test('of several schemas one must fit', () => {
    const schema: ParameterSchema = { oneOf: [{ type: 'integer' }, { type: 'string', enum: ['max'] }] };
    expect(judge(schema, '5')).toBe('5');
    expect(judge(schema, 'max')).toBe('max');
    expect(judge(schema, 'min')).toBe(`type check ('integer') failed - got 'min'`);
  });
});
