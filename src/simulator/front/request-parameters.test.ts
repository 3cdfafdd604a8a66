import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { perlJsonError } from './perl-json.ts';
import { decodeForm, decodePath, requestParameters } from './request-parameters.ts';

const parameters = (body: string, contentType?: string, query = '', method = 'POST') =>
  requestParameters({ method, contentType, body: Buffer.from(body), query });

describe('forms', () => {
  test.each([
    ['a=1&b=2', { a: '1', b: '2' }],
    ['tags=a;b', { tags: 'a', b: undefined }],
    ['text=a+b%20c%2Bd', { text: 'a b c+d' }],
    ['a=1&a=2&a=3', { a: ['1', '2', '3'] }],
    ['a=&b', { a: '', b: undefined }],
    ['a=b=c', { a: 'b' }],
    ['a=%C3%A4&b=%zz', { a: 'ä', b: '%zz' }],
    ['&&;', {}],
    ['', {}],
  ])('%s', (text, expected) => {
    expect(decodeForm(text)).toEqual(expected);
  });

  test('any text is read without a complaint', () => {
    fc.assert(
      fc.property(fc.uint8Array(), (bytes) => void decodeForm(Buffer.from(bytes).toString('latin1'))),
    );
  });
});

describe('parameters', () => {
  test('of the query win over those of the body, and _dc does not count', () => {
    expect(parameters('a=1&b=2', undefined, 'b=3&_dc=99')).toEqual({ a: '1', b: '3' });
    expect(parameters('a=1', undefined, 'b=3', 'GET')).toEqual({ b: '3' });
  });

  test('of a JSON body keep their types; null is no value', () => {
    expect(parameters('{"a":1,"b":true,"c":[1,2],"d":null}', 'application/json')).toEqual({
      a: 1,
      b: true,
      c: [1, 2],
      d: undefined,
    });
  });

  const at = 'at /usr/share/perl5/PVE/APIServer/AnyEvent.pm';
  test.each([
    ['[1,2]', `Not a HASH reference ${at} line 978.\n`],
    ['true', `Not a HASH reference ${at} line 978.\n`],
    ['null', `Can't use an undefined value as a HASH reference ${at} line 978.\n`],
    ['"x"', `Can't use string ("x") as a HASH ref while "strict refs" in use ${at} line 978.\n`],
    ['5', `Can't use string ("5") as a HASH ref while "strict refs" in use ${at} line 978.\n`],
    [
      '{"username": "root@pam", ',
      `'"' expected, at character offset 25 (before "(end of string)") ${at} line 934.\n`,
    ],
    [
      '',
      `malformed JSON string, neither tag, array, object, number, string or atom, at character offset 0 (before "(end of string)") ${at} line 934.\n`,
    ],
  ])('that are no JSON object: %s', (body, message) => {
    expect(() => parameters(body, 'application/json')).toThrow(message);
  });
});

describe('what JSON::XS would say', () => {
  test.each([
    ['{"a" 1}', `':' expected, at character offset 5 (before "1}")`],
    ['{"a":1 "b"}', `, or } expected while parsing object/hash, at character offset 7 (before "\\"b\\"}")`],
    ['[1 2]', `, or ] expected while parsing array, at character offset 3 (before "2]")`],
    ['{"a":tru}', `'true' expected, at character offset 5 (before "tru}")`],
    ['{"a":1} x', `garbage after JSON object, at character offset 8 (before "x")`],
    [
      '"abc',
      `unexpected end of string while parsing JSON string, at character offset 4 (before "(end of string)")`,
    ],
    ['"\\x"', `illegal backslash escape sequence in string, at character offset 2 (before "x\\"")`],
    ['"\\u12"', `malformed \\uXXXX character in JSON string, at character offset 2 (before "u12\\"")`],
    [
      '01',
      `malformed number (leading zero must not be followed by another digit), at character offset 1 (before "1")`,
    ],
    [
      '-',
      `malformed number (no digits after initial minus), at character offset 1 (before "(end of string)")`,
    ],
    [
      '1.',
      `malformed number (no digits after decimal point), at character offset 2 (before "(end of string)")`,
    ],
    ['1e+', `malformed number (no digits after exp sign), at character offset 3 (before "(end of string)")`],
    [
      '"\n"',
      `invalid character 0x0A encountered while parsing JSON string, at character offset 1 (before "\\x{a}\\"")`,
    ],
    [
      '{"a": nothing that is short}',
      `'null' expected, at character offset 6 (before "nothing that is shor...")`,
    ],
  ])('%s', (text, message) => {
    expect(perlJsonError(text).message).toBe(message);
  });

  test('there is something to say of whatever JSON.parse refuses', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string(),
          fc.json().map((text) => text.slice(0, -1)),
        ),
        (text) => {
          expect(perlJsonError(text).message).toMatch(/, at character offset \d+ \(before "/s);
        },
      ),
    );
  });
});

test('paths are decoded, and what is no escape stays', () => {
  expect(decodePath('/nodes/pve1/tasks/UPID%3Apve1%3A')).toBe('/nodes/pve1/tasks/UPID:pve1:');
  expect(decodePath('/100%/%C3%A4')).toBe('/100%/ä');
});
