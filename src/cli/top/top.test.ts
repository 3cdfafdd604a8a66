import { expect, test } from 'vitest';
import { useLab } from '../../../test/support/cli.ts';
import type { StatsSample } from '../../client/guest/guest.ts';
import { keysOf } from './keys.ts';
import { fits, sorted } from './sorting.ts';
import { FIRST_STATE, press, type TopState } from './state.ts';

const lab = useLab();

const terminal = { columns: 120, rows: 30 };
const LEFT = '\u001b[0m\u001b[?25h\u001b[?1049l';

test('the whole screen shows nodes and guests, and q gives the terminal back', async () => {
  const { code, stdout, stderr } = await lab().run('top', { terminal, keys: ['', '', '', 'q'] });
  expect([code, stderr]).toEqual([0, '']);
  expect(stdout.startsWith('\u001b[?1049h\u001b[?25l')).toBe(true);
  expect(stdout).toContain('3 of 3 nodes online');
  expect(stdout).toContain('CPU % ▼');
  expect(stdout).toContain('gitea');
  expect(stdout.endsWith(LEFT)).toBe(true);
});

test.each([
  ['Ctrl-C', ['\u0003']],
  ['q in another view', ['?', '\u0003']],
])('%s ends it, too', async (_, keys) => {
  const { code, stdout } = await lab().run('top', { terminal, keys });
  expect(code).toBe(0);
  expect(stdout.endsWith(LEFT)).toBe(true);
});

test('a signal ends it and gives the terminal back', async () => {
  const { stdout } = await lab().run('top', {
    terminal,
    onOutput: (text, interrupt) => text.includes('gitea') && interrupt(),
  });
  expect(stdout.endsWith(LEFT)).toBe(true);
});

test('help, log and details are shown on their keys', async () => {
  const { stdout } = await lab().run('top', {
    terminal,
    keys: ['', '?', 'q', '/', 'proxy', '\r', '\r', '', 'q', 'l', '', 'q', 'q'],
  });
  expect(stdout).toContain('shut it down, if you say y');
  expect(stdout).toContain('101 proxy: details');
  expect(stdout).toContain('"pool": "infra"');
  expect(stdout).toContain('101 proxy: what was done to it');
});

test('a guest is started on s and shut down on x once y is said', async () => {
  const find = ['/', 'lxc 104', '\r'];
  await lab().run('top', { terminal, keys: ['a', ...find, 's', ...Array<string>(20).fill(''), 'q'] });
  expect(lab().simulator.guest(104).truth.status).toBe('running');
  await lab().run('top', { terminal, keys: ['a', ...find, 'x', 'n', '', 'q'] });
  expect(lab().simulator.guest(104).truth.status).toBe('running');
  const { stdout } = await lab().run('top', {
    terminal,
    keys: ['a', ...find, 'x', 'y', ...Array<string>(60).fill(''), 'q'],
  });
  expect(lab().simulator.guest(104).truth.status).toBe('stopped');
  expect(stdout).toContain('Shut down: 104');
});

test('without a terminal it says what to use instead', async () => {
  const { code, stderr } = await lab().run('top');
  expect([code, stderr]).toEqual([
    2,
    'drowse: top: it needs a terminal. Use drowse stats, which also prints into a pipe.\n',
  ]);
});

test('keys are told apart, however they come', () => {
  expect(keysOf('\u001b[A\u001bOBx\u001b[5~\u001b')).toEqual(['up', 'down', 'x', 'page-up', 'escape']);
  expect(keysOf('\u001b[1;5C\u001b[200~ü😀\r\u007f')).toEqual(['ü', '😀', 'enter', 'backspace']);
});

const guests = [
  { remote: 'lab', vmid: 1, name: 'b', node: 'pve1', type: 'lxc', status: 'running' },
  { remote: 'lab', vmid: 2, name: 'a', node: 'pve2', type: 'qemu', status: 'unknown' },
  { remote: 'lab', vmid: 3, name: null, node: 'pve1', type: 'lxc', status: 'running' },
].map((it, at) => ({
  ...it,
  cpu: { used: [0.1, null, 0.5][at], count: 1 },
})) as unknown as StatsSample[];

test('what is unknown is sorted last, either way', () => {
  const ids = (...args: Parameters<typeof sorted>) => sorted(...args).map(({ vmid }) => vmid);
  expect(ids(guests, 'cpu', false)).toEqual([3, 1, 2]);
  expect(ids(guests, 'cpu', true)).toEqual([1, 3, 2]);
  expect(ids(guests, 'name', false)).toEqual([2, 1, 3]);
  expect(ids(guests, 'id', false)).toEqual([1, 2, 3]);
  expect(guests.filter((it) => fits(it, 'pve1 lxc')).map(({ vmid }) => vmid)).toEqual([1, 3]);
});

test('the selection stays with its guest and within the list', () => {
  const shown = { rows: guests, page: 2 };
  const after = (keys: readonly string[], from: TopState = FIRST_STATE) =>
    keys.reduce((state, key) => press(state, key, shown).state, from);
  expect(after(['down']).selected).toBe('lab/2');
  expect(after(['down', 'down', 'down', 'down']).selected).toBe('lab/3');
  expect(after(['end', 'page-up']).selected).toBe('lab/1');
  expect(after(['/', 'q', 'x', 'backspace', 'enter'])).toMatchObject({ filter: 'q', typing: false });
  expect(after(['m', 'm'])).toMatchObject({ sort: 'memory', reverse: true });
  expect(after(['x', 'n'])).toMatchObject({ asked: undefined });
  expect(press(after(['x']), 'y', shown).effect).toEqual({ kind: 'act', deed: 'shutdown', key: 'lab/1' });
});
