import { expect, test } from 'vitest';
import { failure } from '../../../test/support/client.ts';
import { consoleLab, ROOT } from '../../../test/support/console-lab.ts';
import type { PveClient } from '../client.ts';
import type { ExecOptions, Execution } from './execution.ts';

async function lines(execution: Execution): Promise<string[]> {
  const all: string[] = [];
  for await (const line of execution.stdout) all.push(line);
  return all;
}

async function run(client: PveClient, guest: number, argv: readonly string[], options?: ExecOptions) {
  const execution = await client.guest(guest).exec(argv, options);
  return { lines: await lines(execution), status: await execution.exitStatus() };
}

const WORDS = ['', ' a  b ', "it's", '$(id) "x" `y`', 'two\nlines', '🦀', '-n', 'tab\there'];
const SHOW = ['printf', '[%s]\n', ...WORDS];
const SHOWN = WORDS.flatMap((word) => `[${word}]`.split('\n'));

test('commands in containers: by root through the node, by token through the container’s own shell', async () => {
  const { root, token } = await consoleLab();
  expect(await run(root, 101, SHOW)).toEqual({ lines: SHOWN, status: 0 });
  expect(await run(token, 101, SHOW)).toEqual({ lines: SHOWN, status: 0 });
  expect(await run(root, 102, ['sh', '-c', 'echo $GREETING; exit 9'], { env: { GREETING: "it's" } })).toEqual(
    {
      lines: ["it's"],
      status: 9,
    },
  );
  expect((await run(root, 101, ['no-such-command'])).status).toBe(127);
});

test('commands in virtual machines, by their agent', async () => {
  const { token } = await consoleLab();
  await expect.poll(() => run(token, 200, ['true']).catch(() => undefined), { timeout: 9000 }).toBeTruthy();
  expect(await run(token, 200, SHOW)).toEqual({ lines: SHOWN, status: 0 });
  expect(await run(token, 200, ['sh', '-c', 'echo $A; echo no >&2; exit 4'], { env: { A: 'b' } })).toEqual({
    lines: ['b', 'no'],
    status: 4,
  });
  const long = 'x'.repeat(100_000);
  expect(await run(token, 200, ['sh', '-c', `cat; : ${long}; exit 3`], { stdin: 'given\n' })).toEqual({
    lines: ['given'],
    status: 3,
  });
  const input = await run(token, 200, ['sh', '-c', 'wc -c; ls /tmp'], { stdin: Buffer.alloc(200_000, 'é') });
  expect(input).toEqual({ lines: ['200000'], status: 0 });
  expect(await failure(run(token, 201, ['id']))).toMatchObject({ code: 'api' });
});

test('neither way is open: the error says which would do', async () => {
  const { token, simulator, client } = await consoleLab();
  expect(await failure(run(token, 104, ['id']))).toMatchObject({
    code: 'unsupported',
    subject: 'lab/lxc/104',
    advice: expect.stringMatching(/root@pam.*pct set 104 --cmode shell.*VM\.Console on \/vms\/104/),
  });
  await token.request('PUT /nodes/{node}/lxc/{vmid}/config', { node: 'pve1', vmid: 104, cmode: 'shell' });
  expect(await failure(run(token, 104, ['id']))).toMatchObject({
    message: expect.stringContaining('started the next time'),
    advice: expect.stringContaining('pct reboot 104'),
  });
  expect(simulator.world.cluster().terminals.consoles.count).toBe(0);
  expect((await run(client(ROOT), 104, ['id', '-u'])).lines).toEqual(['0']);
});

test('what cannot be run: a stopped guest, no command, a word with NUL, one that is too long, a bad name', async () => {
  const { root } = await consoleLab();
  expect(await failure(run(root, 103, ['id']))).toMatchObject({ code: 'api', advice: 'Start it first.' });
  expect(await failure(run(root, 999, ['id']))).toMatchObject({ code: 'not-found' });
  expect(await failure(run(root, 101, []))).toMatchObject({ code: 'parameter' });
  expect(await failure(run(root, 101, ['a\0b']))).toMatchObject({ code: 'parameter' });
  expect(await failure(run(root, 101, ['echo', 'x'.repeat(131_072)]))).toMatchObject({
    message: expect.stringContaining('longer than Linux takes'),
  });
  expect(await failure(run(root, 101, ['id'], { env: { 'A B': '' } }))).toMatchObject({ code: 'parameter' });
});

test('a container’s one console is used by one command at a time; the others wait', async () => {
  const { token, simulator } = await consoleLab();
  const { consoles } = simulator.world.cluster().terminals;
  const both = Promise.all([run(token, 101, ['echo', '1']), run(token, 101, ['echo', '2'])]);
  let most = 0;
  let over = false;
  void both.then(() => {
    over = true;
  });
  while (!over) {
    most = Math.max(most, consoles.count);
    await new Promise((resolve) => setImmediate(resolve));
  }
  expect((await both).map((each) => each.lines)).toEqual([['1'], ['2']]);
  expect(most).toBe(1);
});

test('the signal ends a command, in the queue, at its beginning and while it runs; so does leaving the loop', async () => {
  const { token, root, simulator } = await consoleLab();
  const { terminals } = simulator.world.cluster();
  const stop = new AbortController();
  const execution = await token
    .guest(101)
    .exec(['sh', '-c', 'echo begun; sleep 1000'], { signal: stop.signal });
  const queued = new AbortController();
  const waiting = token.guest(101).exec(['id'], { signal: queued.signal });
  for await (const line of execution.stdout) {
    expect(line).toBe('begun');
    queued.abort('not so long');
    await expect(waiting).rejects.toBe('not so long');
    break;
  }
  const next = await token.guest(101).exec(['sh', '-c', 'echo begun; sleep 1000'], { signal: stop.signal });
  const status = next.exitStatus();
  setTimeout(() => stop.abort('enough'), 50);
  await expect(status).rejects.toBe('enough');
  const early = root.guest(101).exec(['id'], { signal: AbortSignal.timeout(250) });
  await expect(early).rejects.toMatchObject({ name: 'TimeoutError' });
  await expect.poll(() => [terminals.processes, terminals.consoles.count]).toEqual([0, 0]);
});

test('a container that stops ends its commands', async () => {
  const { root, token } = await consoleLab();
  for (const client of [root, token]) {
    await client.guest(101).act('start');
    const execution = await client.guest(101).exec(['sh', '-c', 'echo begun; sleep 1000']);
    const all: string[] = [];
    for await (const line of execution.stdout) {
      all.push(line);
      if (line === 'begun') await root.guest(101).stop();
    }
    expect(all[0]).toBe('begun');
    await execution
      .exitStatus()
      .catch((error: unknown) => expect(error).toMatchObject({ code: 'connection' }));
  }
});
