import { describe, expect, test } from 'vitest';
import { loadSchema } from '../../pve/schema/load.ts';
import { checkFormat, splitList } from './check-format.ts';
import { perlPattern } from './perl-pattern.ts';

const bad = (what: string) => `value does not look like a valid ${what}\n`;

describe('named formats', () => {
  test.each([
    ['pve-node', 'pve1', undefined],
    ['pve-node', 'bad_name!', bad('node name')],
    ['pve-vmid', '101', undefined],
    ['pve-vmid', '5', bad('VM ID')],
    ['pve-startup-order', 'order=2,up=10,down=30', undefined],
    ['pve-startup-order', '3', undefined],
    ['pve-startup-order', 'order=abc', 'unable to parse startup options\n'],
    ['pve-configid', '1x', `invalid configuration ID '1x'\n`],
    ['pve-configid-list', 'startup,net0', undefined],
    ['pve-configid-list', 'startup;1x', `invalid configuration ID '1x'\n`],
    ['pve-userid', 'x', `user name 'x' is too short\n`],
    ['pve-userid', 'root', `value 'root' does not look like a valid user name\n`],
    ['pve-userid', 'root@pam', undefined],
    ['pve-tokenid', 'root@pam', `value 'root@pam' does not look like a valid token ID\n`],
    ['pve-storage-id', 'a b', `storage ID 'a b' contains illegal characters\n`],
    ['pve-groupid', 'a b', `group name 'a b' contains invalid characters\n`],
    ['pve-tag-list', 'prod;a b', undefined],
    ['pve-tag-list', 'prod;a*b', 'invalid characters in tag\n'],
    ['ip', '10.0.0.1', undefined],
    ['ip', '10.0.0.256', bad('IP address')],
    ['CIDR', '10.0.0.0/24', undefined],
    ['CIDR', '10.0.0.0/33', bad('CIDR network')],
    ['pve-ipv4-config', 'dhcp', undefined],
    ['pve-ipv4-config', '10.0.0.5', bad('ipv4 network configuration')],
    ['pve-ipv6-config', 'fd00::5/64', undefined],
    ['mac-addr', 'BC:24:11:00:00:01', undefined],
    ['mac-addr', '01:00:5e:00:00:01', bad('unicast MAC address')],
    ['dns-name', 'web.example.com', undefined],
    ['dns-name', '-web', bad('DNS name')],
    ['email-opt', '', undefined],
    ['email-opt', 'x', bad('email address')],
    ['address', '!', 'value does not look like a valid address: !\n'],
    ['a-format-of-the-future', 'anything', undefined],
  ])('%s of %j', (format, value, expected) => {
    expect(checkFormat(format, value, 'p')).toBe(expected);
  });

  test('lists come apart at commas, semicolons, blanks and NULs', () => {
    expect(splitList(' a,b;c  d\0e,')).toEqual(['a', 'b', 'c', 'd', 'e']);
  });
});

describe('property strings', () => {
  const format = {
    volume: { type: 'string', default_key: 1, format: 'pve-storage-id' },
    file: { alias: 'volume' },
    size: { type: 'integer', optional: 1, minimum: 1 },
    ro: { type: 'boolean', optional: 1 },
    virtio: { alias: 'mac', keyAlias: 'model' },
    mac: { type: 'string', optional: 1 },
    model: { type: 'string', optional: 1 },
  } as const;
  const judge = (text: string) => checkFormat(format, text, 'rootfs');

  test('may leave out the default key, and know aliases and words for booleans', () => {
    expect(judge('local,size=8,ro=yes')).toBeUndefined();
    expect(judge('file=local')).toBeUndefined();
    expect(judge('local,virtio=BC:24:11:00:00:01')).toBeUndefined();
  });

  test.each([
    ['local,size=8,size=9', 'duplicate key in comma-separated list property: size\n'],
    ['local,nope=1', 'invalid key in comma-separated list property: nope\n'],
    ['local,other', 'duplicate key in comma-separated list property: volume\n'],
    ['local,=x', 'missing key in comma-separated list property\n'],
    ['local,model=e1000,virtio=x', `key alias 'model' is already defined\n`],
    ['size=8', 'format error\nrootfs.volume: property is missing and it is not optional\n'],
    ['local,size=0', 'format error\nrootfs.size: value must have a minimum value of 1\n'],
    ['local,ro=maybe', `format error\nrootfs.ro: type check ('boolean') failed - got 'maybe'\n`],
    [
      'l!,size=1',
      `format error\nrootfs.volume: invalid format - storage ID 'l!' contains illegal characters\n\n`,
    ],
  ])('%s', (text, expected) => {
    expect(judge(text)).toBe(expected);
  });

  test('without a default key every part needs one', () => {
    expect(checkFormat({ a: { type: 'string', optional: 1 } }, 'x', 'p')).toBe(
      'value without key, but schema does not define a default key\n',
    );
  });
});

test('every pattern of every version can be compiled', async () => {
  const patterns = new Set<string>();
  const collect = (value: unknown): void => {
    if (typeof value !== 'object' || value === null) return;
    for (const [key, inner] of Object.entries(value)) {
      if (key === 'pattern' && typeof inner === 'string') patterns.add(inner);
      else collect(inner);
    }
  };
  for (const series of ['7.4', '8.4', '9.2'] as const) collect((await loadSchema(series)).endpoints);
  expect(patterns.size).toBeGreaterThan(50);
  for (const pattern of patterns) expect(() => perlPattern(pattern)).not.toThrow();
});

test('groups that give nothing back are kept as they are', () => {
  const flags = perlPattern('(?^:^((?>[+-]?[\\w\\-\\._=]+,?)+)$)');
  expect(flags.test('host,+aes,-pcid')).toBe(true);
  expect(flags.test(`${'a'.repeat(5000)}!`)).toBe(false);
  expect(perlPattern('(?>a|ab)c').test('abc')).toBe(false);
});
