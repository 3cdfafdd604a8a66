import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatUpid, isUpid, parseUpid } from './upid.ts';

test('takes a UPID apart', () => {
  expect(parseUpid('UPID:pve1:0003A1B2:0A4C21F7:68A7F3C1:vzstart:101:ops@pve!ci:')).toEqual({
    text: 'UPID:pve1:0003A1B2:0A4C21F7:68A7F3C1:vzstart:101:ops@pve!ci:',
    node: 'pve1',
    pid: 0x3a1b2,
    pstart: 0xa4c21f7,
    startedAt: new Date(0x68a7f3c1 * 1000),
    type: 'vzstart',
    id: '101',
    user: 'ops@pve',
    tokenId: 'ci',
  });
});

test('a node console has no id, and nine digits of pstart are fine', () => {
  const upid = parseUpid('UPID:pve-2:00000D3B:1000222D6:6B05112A:vncshell::root@pam:');
  expect(upid).toMatchObject({ node: 'pve-2', id: '', tokenId: undefined, pstart: 0x1000222d6 });
});

test('refuses what is none, naming it and saying how one looks', () => {
  for (const text of ['', 'UPID:', 'UPID:pve1:0003A1B2:0A4C21F7:68A7F3C1:vzstart:101:root@pam', 'nope']) {
    expect(isUpid(text)).toBe(false);
    expect(() => parseUpid(text)).toThrow(
      expect.objectContaining({
        code: 'parameter',
        message: `${JSON.stringify(text)} is not a UPID`,
        subject: text,
      }),
    );
  }
  expect(isUpid(undefined)).toBe(false);
});

test('what is written is read back', () => {
  const word = fc.stringMatching(/^[a-z][a-z0-9]{0,8}$/);
  const parts = fc.record({
    node: fc.stringMatching(/^[a-z0-9]([a-z0-9-]{0,8}[a-z0-9])?$/),
    pid: fc.integer({ min: 0, max: 0xffffffff }),
    pstart: fc.integer({ min: 0, max: 0xfffffffff }),
    startedAt: fc.integer({ min: 0, max: 0xffffffff }).map((seconds) => new Date(seconds * 1000)),
    type: word,
    id: fc.stringMatching(/^[a-zA-Z0-9.-]{0,12}$/),
    user: fc.tuple(word, word).map(([name, realm]) => `${name}@${realm}`),
    tokenId: fc.option(word, { nil: undefined }),
  });
  fc.assert(
    fc.property(parts, (upid) => {
      const text = formatUpid(upid);
      expect(parseUpid(text)).toEqual({ ...upid, text });
    }),
  );
});
