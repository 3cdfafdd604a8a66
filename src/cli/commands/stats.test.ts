import { expect, test } from 'vitest';
import { useLab } from '../../../test/support/cli.ts';

const lab = useLab();

const LINE = /^\S+\|(\d+\.\d%|-)\|\S+\|(\d+\.\d\d%|-)\|\S+\|\S+$/;

test('one reading of one guest, of several, of all', async () => {
  const one = await lab().run('stats 101 --no-stream --format line');
  expect([one.code, one.stderr]).toEqual([0, '']);
  expect(one.stdout.trimEnd()).toMatch(LINE);
  expect(one.stdout).toMatch(/^running\|/);
  const two = await lab().run('stats 101 102 --no-stream --format line');
  expect(
    two.stdout
      .trimEnd()
      .split('\n')
      .map((line) => line.split(' ')[0]),
  ).toEqual(['101', '102']);
  for (const line of two.stdout.trimEnd().split('\n')) expect(line.slice(4)).toMatch(LINE);
  const table = await lab().run('stats --no-stream');
  expect(table.stdout.split('\n')[0]).toMatch(
    /^ +ID +NAME +NODE +CPU % +MEM USAGE \/ LIMIT +MEM % +NET I\/O +BLOCK I\/O$/,
  );
  expect(table.stdout).not.toMatch(/\u001b/);
});

test('json is an array of samples with every key, and shows no first look', async () => {
  await lab().clock.advance(30_000);
  const samples = (await lab().json('stats --no-stream --format json')) as Array<Record<string, never>>;
  expect(samples.length).toBeGreaterThan(10);
  const used: Array<number | null> = [];
  for (const sample of samples) {
    expect(Object.keys(sample)).toEqual(
      'at remote node type vmid name status cpu memory disk network block uptimeSeconds'.split(' '),
    );
    const { status, cpu } = sample as unknown as { status: string; cpu: { used: number | null } };
    if (status === 'running') used.push(cpu.used);
  }
  // A guest may be idle for a moment; first looks would make all of them so.
  expect(used.filter((value) => value !== null && value > 0).length).toBeGreaterThan(used.length / 2);
  const all = (await lab().json('stats -a --no-stream --format json')) as unknown[];
  expect(all.length).toBeGreaterThan(samples.length);
});

test('a stream goes on until it is interrupted: lines in a pipe, one table redrawn on a terminal', async () => {
  const lines = await lab().run('stats 101 --format jsonl', {
    onOutput: (text, interrupt) => text.split('\n').length > 5 && interrupt(),
  });
  expect(lines.code).toBe(130);
  const samples = lines.stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { at: string });
  expect(samples.length).toBeGreaterThanOrEqual(5);
  expect(new Set(samples.map(({ at }) => at)).size).toBe(samples.length);
  const table = await lab().run('stats', {
    terminal: { columns: 120, rows: 12 },
    onOutput: (text, interrupt) => text.split('\u001b[11A').length > 3 && interrupt(),
  });
  expect(table.code).toBe(130);
  expect(table.stdout).toContain('drowse top scrolls');
  expect(table.stdout.endsWith('\u001b[?25h')).toBe(true);
});

test('nodes have a table and lines of their own', async () => {
  const table = await lab().run('stats --nodes --no-stream');
  expect([table.code, table.stderr]).toEqual([0, '']);
  expect(table.stdout.split('\n')[0]).toMatch(/^NODE +STATUS +CPU % .*KERNEL +CPU MODEL$/);
  expect(table.stdout).toMatch(/^pve1 +online .*-pve/m);
  const lines = await lab().run('stats --nodes pve1 pve2 --no-stream --format line');
  expect(lines.stdout).toMatch(/^pve1 online\|\S+-pve\|.*\npve2 online\|/);
  const one = await lab().run('stats --nodes pve1 --no-stream --format line');
  expect(one.stdout).toMatch(/^online\|/);
});

test.each([
  ['stats nobody --no-stream', 6, /^drowse: nobody: there is no guest/],
  ['stats --nodes nowhere --no-stream', 6, /^drowse: nowhere: /],
  ['stats --format json', 2, /a stream has no end/],
  ['stats -a 101', 2, /--all: it has no meaning/],
  ['stats --format yaml', 2, /--format/],
])('%s is refused', async (words, code, message) => {
  const result = await lab().run(words);
  expect([result.code, result.stdout]).toEqual([code, '']);
  expect(result.stderr).toMatch(message);
});

test('of several guests those there are are shown, the others reported', async () => {
  const { code, stdout, stderr } = await lab().run('stats nobody 101 --no-stream --format line');
  expect(code).toBe(6);
  expect(stdout).toMatch(/^running\||^101 running\|/);
  expect(stderr).toMatch(/^drowse: nobody: /);
});

test('a stream of a guest ends when the guest is removed', async () => {
  let removed = false;
  const { code } = await lab().run('stats 117 --format line', {
    onOutput: () => {
      if (!removed) lab().simulator.guest(117).remove();
      removed = true;
    },
  });
  expect(code).toBe(0);
});
