import fc from 'fast-check';
import { expect, test } from 'vitest';
import { canonicalIp, ipFamily, isLinkLocal, isLoopback, isUnspecified } from './ip.ts';

test.each([
  ['10.0.0.5', '10.0.0.5'],
  ['255.255.255.255', '255.255.255.255'],
  ['::ffff:10.0.0.5', '10.0.0.5'],
  ['::FFFF:0a00:0005', '10.0.0.5'],
  ['0:0:0:0:0:ffff:10.0.0.5', '10.0.0.5'],
  ['2001:DB8:0:0:0:0:0:1', '2001:db8::1'],
  ['2001:0db8:0000:0001:0000:0000:0000:0001', '2001:db8:0:1::1'],
  ['2001:db8:0:1:1:1:1:1', '2001:db8:0:1:1:1:1:1'],
  ['2001:0:0:1:0:0:0:1', '2001:0:0:1::1'],
  ['2001:db8:0:0:1:0:0:1', '2001:db8::1:0:0:1'],
  ['fe80::1%eth0', 'fe80::1'],
  ['64:ff9b::10.0.0.1', '64:ff9b::a00:1'],
  ['::10.0.0.1', '::a00:1'],
  ['::', '::'],
  ['::1', '::1'],
  ['1::', '1::'],
  ['0:0:0:0:0:0:0:0', '::'],
])('%s is written %s', (text, canonical) => {
  expect(canonicalIp(text)).toBe(canonical);
});

test.each([
  '',
  '010.0.0.1',
  '10.1',
  '0x0a.0.0.1',
  '256.0.0.1',
  '10.0.0.1/24',
  ' 10.0.0.1',
  '10.0.0.1%eth0',
  '10.0.0.1\n',
  '[::1]',
  ':::',
  '1:2:3:4:5:6:7',
  'fe80::1%',
  '::ffff:010.0.0.1',
  'web',
])('%j is no address', (text) => {
  expect(canonicalIp(text)).toBeUndefined();
});

test('every way to write an IPv6 address leads to the same text, which is canonical itself', () => {
  fc.assert(
    fc.property(fc.ipV6(), (text) => {
      const canonical = canonicalIp(text)!;
      expect(canonicalIp(canonical)).toBe(canonical);
      expect(canonicalIp(text.toUpperCase())).toBe(canonical);
      // Two spellings are the same address exactly if the URL parser, an independent one, thinks so.
      if (canonical.includes(':')) expect(new URL(`http://[${text}]`).hostname).toBe(`[${canonical}]`);
    }),
  );
});

test('an IPv4 address inside IPv6 is that IPv4 address', () => {
  fc.assert(
    fc.property(fc.ipV4(), (text) => {
      expect(canonicalIp(`::ffff:${text}`)).toBe(text);
    }),
  );
});

test('anything else is refused, never thrown at', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      canonicalIp(text);
    }),
  );
});

test('the special ranges are known', () => {
  expect([isLoopback('127.1.2.3'), isLoopback('::1'), isLoopback('128.0.0.1')]).toEqual([true, true, false]);
  expect(['169.254.3.4', 'fe80::1', 'febf::1', 'fec0::1', '169.255.0.1', 'fe8::1'].map(isLinkLocal)).toEqual([
    true,
    true,
    true,
    false,
    false,
    false,
  ]);
  expect([isUnspecified('0.0.0.0'), isUnspecified('::'), isUnspecified('::1')]).toEqual([true, true, false]);
  expect([ipFamily('10.0.0.1'), ipFamily('::1')]).toEqual([4, 6]);
});
