import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  formatGuestRef,
  type GuestRef,
  parseGuestRef,
  parseNodeRef,
  RESERVED_REMOTE_NAMES,
} from './guest-ref.ts';

test.each([
  ['101', { vmid: 101 }],
  ['lxc/101', { kind: 'lxc', vmid: 101 }],
  ['qemu/200', { kind: 'qemu', vmid: 200 }],
  ['lab/101', { remote: 'lab', vmid: 101 }],
  ['lab/qemu/200', { remote: 'lab', kind: 'qemu', vmid: 200 }],
  ['web', { name: 'web' }],
  ['lab/web', { remote: 'lab', name: 'web' }],
  ['lab/lxc', { remote: 'lab', name: 'lxc' }],
  ['999999999', { vmid: 999_999_999 }],
])('reads %s', (text, ref) => {
  expect(parseGuestRef(text)).toEqual(ref);
});

test.each([
  ['', 'it is empty'],
  ['lab/', 'it is empty'],
  ['/101', 'the remote before the slash is empty'],
  ['a/b/c', 'too many slashes'],
  ['a/b/lxc/101', 'too many slashes'],
  ['node/pve1', '"node" cannot be a remote'],
  ['lxc/web', 'after lxc/ comes a vmid, not "web"'],
  ['99', 'a vmid is between 100 and 999999999'],
  ['1000000000', 'a vmid is between 100 and 999999999'],
])('refuses %j: %s', (text, why) => {
  expect(() => parseGuestRef(text)).toThrow(
    expect.objectContaining({
      code: 'parameter',
      message: `${JSON.stringify(text)} names no guest: ${why}`,
      subject: text,
    }),
  );
});

test('what is written is read back', () => {
  const name = fc
    .stringMatching(/^[a-z][a-z0-9.-]{0,12}$/)
    .filter((text) => !RESERVED_REMOTE_NAMES.includes(text));
  const remote = fc.option(name, { nil: undefined });
  const byVmid = fc.record({
    remote,
    kind: fc.option(fc.constantFrom('lxc' as const, 'qemu' as const), { nil: undefined }),
    vmid: fc.integer({ min: 100, max: 999_999_999 }),
  });
  fc.assert(
    fc.property(fc.oneof(byVmid, fc.record({ remote, name })), (ref: GuestRef) => {
      expect(parseGuestRef(formatGuestRef(ref))).toEqual(withoutUndefined(ref));
    }),
  );
});

test('nodes: with node/ before them, or bare where nothing else is possible', () => {
  expect(parseNodeRef('node/pve1')).toEqual({ node: 'pve1' });
  expect(parseNodeRef('node/lab/pve1')).toEqual({ remote: 'lab', node: 'pve1' });
  expect(parseNodeRef('pve1')).toBeUndefined();
  expect(parseNodeRef('pve1', { bare: true })).toEqual({ node: 'pve1' });
  expect(parseNodeRef('lab/pve1', { bare: true })).toEqual({ remote: 'lab', node: 'pve1' });
  for (const text of ['', 'node', 'node/', 'node//pve1', 'node/a/b/c', 'node/lxc/pve1']) {
    expect(parseNodeRef(text)).toBeUndefined();
  }
});

function withoutUndefined(ref: object): object {
  return Object.fromEntries(Object.entries(ref).filter(([, value]) => value !== undefined));
}
