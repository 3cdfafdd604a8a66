import fc from 'fast-check';
import { expect, test } from 'vitest';
import { AmbiguousError } from '../pve/errors.ts';
import { canonicalIp } from '../std/ip.ts';
import { AddressBook, type Bearer } from './address-book.ts';
import { type LookupRules, lookUp } from './lookup.ts';

interface Entry {
  readonly vmid: number;
  readonly name: string | null;
  readonly addresses: readonly string[] | null;
  readonly status: string;
}

const rules: LookupRules<Entry> = {
  preferred: 'running',
  noun: 'guests',
  refOf: ({ vmid }) => String(vmid),
};

function bookOf(...entries: Partial<Entry>[]) {
  const book = new AddressBook<Entry>();
  const bearers = entries.map(
    (entry, at): Bearer<Entry> => ({
      record: { vmid: 100 + at, name: null, addresses: null, status: 'running', ...entry },
    }),
  );
  for (const bearer of bearers) book.update(bearer, undefined, bearer.record);
  return { book, bearers, find: (query: Parameters<typeof lookUp>[1]) => lookUp(book, query, rules)?.vmid };
}

test('an address is found in any notation', () => {
  const { find } = bookOf({ addresses: ['10.0.0.5', '2001:db8::5'] }, { addresses: ['fd00::1'] });
  expect(find({ ip: '10.0.0.5' })).toBe(100);
  expect(find({ ip: '::ffff:10.0.0.5' })).toBe(100);
  expect(find({ ip: '::FFFF:a00:5' })).toBe(100);
  expect(find({ ip: '2001:0DB8:0:0::5' })).toBe(100);
  expect(find({ ip: 'fd00:0::0001' })).toBe(101);
  expect(find({ ip: '10.0.0.05' })).toBeUndefined();
  expect(find({ ip: 'nonsense' })).toBeUndefined();
  expect(find({})).toBeUndefined();
});

test('loopback and unspecified addresses match nobody', () => {
  const everybody = ['127.0.0.1', '::1', '0.0.0.0', '::', '127.8.8.8'];
  const { find } = bookOf({ addresses: everybody });
  for (const ip of [...everybody, '::ffff:127.0.0.1']) expect(find({ ip })).toBeUndefined();
});

test('a host name is compared whole, then by its first label, with names whole and by theirs', () => {
  const { find } = bookOf(
    { name: 'media' },
    { name: 'db.internal' },
    { name: 'db' },
    { name: 'Files.Example.com' },
  );
  expect(find({ hostname: 'MEDIA' })).toBe(100);
  expect(find({ hostname: 'media.example.com' })).toBe(100);
  expect(find({ hostname: 'media.example.com.' })).toBe(100);
  expect(find({ hostname: 'db.internal' })).toBe(101);
  expect(find({ hostname: 'db' })).toBe(102);
  expect(find({ hostname: 'files' })).toBe(103);
  expect(find({ hostname: 'files.other' })).toBe(103);
  expect(find({ hostname: 'web' })).toBeUndefined();
});

test('an alias is the name and nothing less', () => {
  const { find } = bookOf({ name: 'db.internal' });
  expect(find({ alias: 'DB.Internal' })).toBe(100);
  expect(find({ alias: 'db' })).toBeUndefined();
});

test('ip comes before hostname, hostname before alias', () => {
  const { find } = bookOf({ addresses: ['10.0.0.1'] }, { name: 'web' }, { name: 'db' });
  expect(find({ ip: '10.0.0.1', hostname: 'web', alias: 'db' })).toBe(100);
  expect(find({ ip: '10.0.0.9', hostname: 'web', alias: 'db' })).toBe(101);
  expect(find({ ip: '10.0.0.9', hostname: 'nope', alias: 'db' })).toBe(102);
});

test('of several bearers the one that runs wins, if exactly one does', () => {
  const clones = { addresses: ['10.0.0.1'], name: 'web' };
  const { find } = bookOf({ ...clones, status: 'stopped' }, clones, { ...clones, status: 'unknown' });
  expect(find({ ip: '10.0.0.1' })).toBe(101);
  expect(find({ hostname: 'web' })).toBe(101);
});

test('otherwise the candidates are listed', () => {
  const { find } = bookOf({ name: 'web' }, { name: 'web', status: 'stopped' }, { name: 'web' });
  const error = (() => {
    try {
      return find({ alias: 'web' });
    } catch (thrown) {
      return thrown;
    }
  })();
  expect(error).toBeInstanceOf(AmbiguousError);
  expect(error).toMatchObject({
    code: 'ambiguous',
    candidates: ['100', '101', '102'],
    message: 'web is ambiguous: 3 guests match: 100, 101, 102',
  });
});

test('the index always answers what looking at everybody would', () => {
  const address = fc.constantFrom(
    '10.0.0.1',
    '10.0.0.2',
    '::ffff:10.0.0.1',
    'fd00::1',
    'fd00:0::1',
    '127.0.0.1',
  );
  const name = fc.constantFrom('web', 'WEB', 'web.lan', 'db', null);
  const change = fc.record({
    at: fc.nat(4),
    addresses: fc.option(fc.array(address, { maxLength: 3 })),
    name,
  });
  fc.assert(
    fc.property(fc.array(change, { maxLength: 40 }), (changes) => {
      const { book, bearers } = bookOf({}, {}, {}, {}, {});
      for (const { at, addresses, name } of changes) {
        const bearer = bearers[at]!;
        const previous = bearer.record;
        bearer.record = { ...previous, addresses, name };
        book.update(bearer, previous, bearer.record);
      }
      for (const ip of ['10.0.0.1', '10.0.0.2', 'fd00::1']) {
        const bearing = bearers.filter(({ record }) =>
          record.addresses?.some((text) => canonicalIp(text) === ip),
        );
        expect(new Set([book.byAddress(ip) ?? []].flat())).toEqual(new Set(bearing));
      }
      for (const key of ['web', 'web.lan', 'db']) {
        const bearing = bearers.filter(({ record }) => record.name?.toLowerCase() === key);
        expect(new Set([book.byName(key) ?? []].flat())).toEqual(new Set(bearing));
      }
    }),
  );
});
