import fc from 'fast-check';
import { expect, test } from 'vitest';
import { substitute } from '../substitute.ts';
import { parseCidr } from './cidr.ts';
import { parseFingerprint } from './fingerprint.ts';
import { parseListen } from './listen.ts';
import { hostOf, parseRemoteUrl } from './url.ts';

/** `${NAME}` and the like, without looking like a template that forgot its backticks. */
const variable = (inside: string) => `$\{${inside}}`;

test('variables: set, unset with a default, empty, literal, and other dollars', () => {
  const env = { A: 'x', EMPTY: '' };
  expect(substitute(`${variable('A')}-${variable('A')}`, env)).toBe('x-x');
  expect(substitute(variable('B:-d'), env)).toBe('d');
  expect(substitute(variable('B:-'), env)).toBe('');
  expect(substitute(variable('EMPTY:-d'), env)).toBe('d');
  expect(substitute(`$${variable('A')}`, env)).toBe(variable('A'));
  expect(substitute('pa$$word$', env)).toBe('pa$$word$');
  expect(() => substitute(variable('EMPTY'), env)).toThrow(
    'needs the environment variable EMPTY, which is not set',
  );
  expect(() => substitute(variable('1A'), env)).toThrow('which names no variable');
});

test('a value that is put in is not looked at again', () => {
  expect(substitute(variable('A'), { A: variable('B'), B: 'no' })).toBe(variable('B'));
});

test('text without variables stays as it is', () => {
  fc.assert(
    fc.property(
      fc.string().filter((text) => !text.includes('${')),
      (text) => {
        expect(substitute(text, {})).toBe(text);
      },
    ),
  );
});

test('URLs are cut to scheme, host and port', () => {
  expect(parseRemoteUrl('https://PVE1.example.com:8006/')).toBe('https://pve1.example.com:8006');
  expect(parseRemoteUrl('https://[fd00::1]:8006')).toBe('https://[fd00::1]:8006');
  expect(hostOf('https://[fd00::1]:8006')).toBe('fd00::1');
  expect(hostOf('https://pve1:8006')).toBe('pve1');
});

test('fingerprints are read however they are written', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ minLength: 32, maxLength: 32 }),
      fc.boolean(),
      fc.boolean(),
      (bytes, colons, upper) => {
        const octets = [...bytes].map((byte) => byte.toString(16).padStart(2, '0'));
        const written = octets.join(colons ? ':' : '');
        expect(parseFingerprint(upper ? written.toUpperCase() : written)).toBe(
          octets.join(':').toUpperCase(),
        );
      },
    ),
  );
});

test('CIDRs', () => {
  expect(parseCidr('0.0.0.0/0')).toBe('0.0.0.0/0');
  expect(parseCidr('::1')).toBe('::1/128');
  for (const text of ['', '10.0.0.0/8/8', '10.0/8', '010.0.0.1', '::1/129', '10.0.0.0/', '10.0.0.0/x']) {
    expect(() => parseCidr(text), text).toThrow();
  }
});

test('addresses to listen on', () => {
  expect(parseListen(':0')).toEqual({ port: 0 });
  expect(parseListen('localhost:65535')).toEqual({ host: 'localhost', port: 65_535 });
  expect(parseListen('[::]:80')).toEqual({ host: '::', port: 80 });
  for (const text of ['', '80', 'a', ':', '::1:80', ':65536', '[x]:1'])
    expect(() => parseListen(text), text).toThrow();
});
