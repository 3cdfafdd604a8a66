import { expect, test } from 'vitest';
import { failure } from '../../../test/support/client.ts';
import { consoleLab } from '../../../test/support/console-lab.ts';
import { fault } from '../../simulator/index.ts';
import { scaledClock } from '../../std/scaled-clock.ts';
import type { JournalItem } from './options.ts';

const textOf = (item: JournalItem) => (item.kind === 'gap' ? '<gap>' : (item.message ?? item.text));

async function all(items: AsyncIterable<JournalItem>): Promise<string[]> {
  const texts: string[] = [];
  for await (const item of items) texts.push(textOf(item));
  return texts;
}

test('a node’s journal: the last lines, by unit, since, none, and bad numbers', async () => {
  const { token, simulator } = await consoleLab();
  const node = token.node('pve1');
  for (let line = 0; line < 5; line++)
    simulator.node('pve1').log('nginx', `line ${line}`, { unit: 'nginx.service' });
  expect(await all(node.journal({ lines: 2 }))).toEqual(['line 3', 'line 4']);
  expect(await all(node.journal({ lines: 3, units: ['nginx'] }))).toEqual(['line 2', 'line 3', 'line 4']);
  expect(await all(node.journal({ identifiers: ['nobody'] }))).toEqual([]);
  expect(await all(node.journal({ lines: 0 }))).toEqual([]);
  expect((await all(node.journal({ lines: 1e9 }))).length).toBeGreaterThan(20);
  expect((await all(node.journal({ since: new Date(simulator.clock.now() - 5000) }))).slice(-1)).toEqual([
    'line 4',
  ]);
  expect(await failure(all(node.journal({ lines: -1 })))).toMatchObject({ code: 'parameter' });
  expect(await failure(all(node.journal({ priority: 9 })))).toMatchObject({ code: 'parameter' });
});

test('following a node: nothing twice, nothing lost, over refusals, restarts and empty answers; gaps are told', async () => {
  const { client, simulator } = await consoleLab({ clock: scaledClock(20) });
  const token = client({ tokenId: 'root@pam!test', secret: '0a0a0a0a-0000-4000-8000-000000000001' });
  const node = simulator.node('pve1');
  const seen: string[] = [];
  let count = 0;
  const say = () => node.log('probe', `line ${count++}`);
  say();
  for await (const item of token.node('pve1').journal({ lines: 1, follow: true })) {
    if (item.kind === 'entry' && item.identifier !== 'probe') continue;
    seen.push(textOf(item));
    if (count === 2) simulator.use('GET /nodes/{node}/journal', fault.status(595), { times: 2 });
    if (count === 4) simulator.use('GET /nodes/{node}/journal', fault.cut('in-body'), { times: 1 });
    if (count === 6) simulator.use('GET /nodes/{node}/journal', fault.status(500), { times: 1 });
    if (count === 10) break;
    say();
    if (count % 3 === 0) say();
  }
  expect(new Set(seen).size).toBe(seen.length);
  expect(seen).toEqual(Array.from({ length: seen.length }, (_, line) => `line ${line}`));
  const followed = token.node('pve1').journal({ lines: 1, follow: true });
  await followed.next();
  for (let line = 0; line < 300; line++) node.log('probe', `more ${line}`);
  node.rotateLogs();
  node.rotateLogs();
  expect(await followed.next()).toMatchObject({ value: { kind: 'gap' } });
  expect(await followed.next()).toMatchObject({ value: { kind: 'entry' } });
  await followed.return();
});

test('a container’s journal and files, and those of a guest without systemd', async () => {
  const { root, token, simulator } = await consoleLab();
  const entries: JournalItem[] = [];
  for await (const item of token.guest(101).journal({ lines: 3 })) entries.push(item);
  expect(entries).toHaveLength(3);
  expect(entries[0]).toMatchObject({ kind: 'entry', at: expect.any(Date), identifier: expect.any(String) });
  expect(await all(root.guest(102).journal({ lines: 2 }))).toHaveLength(2);
  expect(await failure(all(root.guest(102).journal({ units: ['x'] })))).toMatchObject({
    code: 'unsupported',
  });
  expect(await failure(root.guest(101).tail(['/nope', '-f']).next())).toMatchObject({
    code: 'not-found',
    message: expect.stringContaining('/nope'),
  });
  expect(await failure(root.guest(101).tail(['-f']).next())).toMatchObject({ code: 'not-found' });
  expect(await failure(root.guest(101).tail([]).next())).toMatchObject({ code: 'parameter' });
  expect(await failure(root.guest(101).tail(['/x'], { lines: -1 }).next())).toMatchObject({
    code: 'parameter',
  });
  const write = await root.guest(101).exec(['sh', '-c', 'printf "a\\n\\nb\\n" >/tmp/one; echo c >/tmp/two']);
  await write.exitStatus();
  const lines: unknown[] = [];
  for await (const item of root.guest(101).tail(['/tmp/one', '/tmp/two'])) lines.push(item);
  expect(lines).toEqual([
    { kind: 'line', file: '/tmp/one', text: 'a' },
    { kind: 'line', file: '/tmp/one', text: '' },
    { kind: 'line', file: '/tmp/one', text: 'b' },
    { kind: 'line', file: '/tmp/two', text: 'c' },
  ]);
  await expect.poll(() => simulator.world.cluster().terminals.processes).toBe(0);
});

test('following a container: over a lost console, and until it stops', async () => {
  const { root, simulator } = await consoleLab();
  const { terminals } = simulator.world.cluster();
  const log = (text: string) =>
    terminals.guest(101).log.append({ identifier: 'story', pid: 7, message: text });
  const seen: string[] = [];
  log('line 0');
  for await (const item of root.guest(101).journal({ identifiers: ['story'], lines: 1, follow: true })) {
    seen.push(textOf(item));
    if (seen.length === 2) {
      for (const task of await root.node('pve1').tasks({ source: 'active' })) {
        if (task.type === 'vncshell') await root.task(task.upid).stop();
      }
      log('line 2');
    }
    if (seen.length === 1) log('line 1');
    if (seen.length === 3) await root.guest(101).stop();
  }
  expect(seen).toEqual(['line 0', 'line 1', 'line 2']);
}, 30_000);
