import { readdirSync, readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { parseJournal, parseJournalLine } from './journal-lines.ts';

const directory = 'test/transcripts';

function recorded(name: string): unknown {
  const { response } = JSON.parse(readFileSync(`${directory}/${name}.json`, 'utf8')) as {
    response: { json?: { data?: unknown } };
  };
  return response.json?.data;
}

test('plain: lines between the cursor of the first and that of the last entry', () => {
  const page = parseJournal(recorded('journal.lastentries-20'));
  expect(page.firstCursor).toMatch(/^s=a15978af51e140d4ac3f64389217fa98;i=6f8;/);
  expect(page.lastCursor).toMatch(/^s=a15978af51e140d4ac3f64389217fa98;i=/);
  expect(page.entries[0]).toEqual({
    text: 'Nov 24 04:23:08 pve1 pvedaemon[2222]: <root@pam!test> starting task UPID:pve1:00000D40:00022348:6B05112B:qmcreate:200:root@pam!test:',
    identifier: 'pvedaemon',
    pid: 2222,
    message: '<root@pam!test> starting task UPID:pve1:00000D40:00022348:6B05112B:qmcreate:200:root@pam!test:',
  });
});

test('every recorded journal is read, and every line of it recognised', () => {
  const names = readdirSync(directory).filter((name) => /^journal\..*\.json$/.test(name));
  expect(names.length).toBeGreaterThan(4);
  for (const name of names) {
    const data = recorded(name.slice(0, -5));
    const { entries } = parseJournal(data);
    expect(entries).toHaveLength(Array.isArray(data) ? data.length - 2 : 0);
    for (const entry of entries) expect(entry.reboot || entry.identifier, entry.text).toBeTruthy();
  }
});

test('nothing new: the same cursor twice and no entry', () => {
  const page = parseJournal(recorded('journal.startcursor-end'));
  expect(page.entries).toEqual([]);
  expect(page.firstCursor).toBe(page.lastCursor);
});

test('an empty body, null and no match at all: no entries and no cursors', () => {
  for (const data of [undefined, null, []]) expect(parseJournal(data)).toEqual({ entries: [] });
});

test('structured: objects by their kind, instants from microseconds', () => {
  const page = parseJournal([
    { ty: 'cursor', c: 's=1;i=1' },
    { ty: 'host', h: 'pve1' },
    { t: 1787306403000000, id: 'pvedaemon', pid: '1234', p: 6, msg: 'hello' },
    { ty: 'reboot', t: 1787306404000000 },
    { t: 1787306405500000, msg: 'kernel speaks' },
    { ty: 'units', names: ['ssh.service'] },
    { ty: 'identifiers', ids: ['sshd'] },
    42,
    { ty: 'cursor', c: 's=1;i=3' },
  ]);
  expect(page).toEqual({
    firstCursor: 's=1;i=1',
    lastCursor: 's=1;i=3',
    entries: [
      {
        text: '2026-08-21T10:00:03.000Z pvedaemon[1234]: hello',
        at: new Date('2026-08-21T10:00:03Z'),
        identifier: 'pvedaemon',
        pid: 1234,
        priority: 6,
        message: 'hello',
      },
      { text: '-- Reboot --', at: new Date('2026-08-21T10:00:04Z'), reboot: true },
      {
        text: '2026-08-21T10:00:05.500Z kernel speaks',
        at: new Date('2026-08-21T10:00:05.500Z'),
        message: 'kernel speaks',
      },
    ],
  });
});

test('a line that only looks like a cursor is a line', () => {
  const cursor = 's=ab;i=1;b=2';
  const page = parseJournal([cursor, 's=ab;i=9;b=2 said somebody', cursor]);
  expect(page.entries.map(({ text }) => text)).toEqual(['s=ab;i=9;b=2 said somebody']);
});

test('single lines', () => {
  expect(parseJournalLine('-- Reboot --')).toEqual({ text: '-- Reboot --', reboot: true });
  expect(parseJournalLine('Aug  1 10:00:03 pve1 kernel: x: y')).toMatchObject({
    identifier: 'kernel',
    message: 'x: y',
  });
  expect(parseJournalLine('nonsense')).toEqual({ text: 'nonsense' });
});
