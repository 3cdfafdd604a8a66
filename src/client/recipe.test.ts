import { expect, test } from 'vitest';
import { failure } from '../../test/support/client.ts';
import { type ConsoleLab, consoleLab } from '../../test/support/console-lab.ts';
import { systemClock } from '../std/clock.ts';
import { type Recipe, ShellRun } from './recipe.ts';
import { shellCommand } from './shell-quote.ts';
import type { Terminal } from './terminal.ts';

const NODE = { shared: false, vmid: 101 } as const;
const OWN = { shared: true } as const;

async function open(lab: ConsoleLab, recipe: Pick<Recipe, 'shared'>): Promise<Terminal> {
  return recipe.shared ? lab.token.guest(101).terminal() : lab.root.node('pve1').terminal();
}

async function start(lab: ConsoleLab, recipe: Recipe): Promise<ShellRun> {
  return ShellRun.start(await open(lab, recipe), systemClock, recipe);
}

/** Output until it is as long as `text`; a terminal cuts it where it likes. */
async function upTo(run: ShellRun, text: string): Promise<string> {
  let got = '';
  while (got.length < text.length) {
    const chunk = await run.next();
    if (!chunk) break;
    got += Buffer.from(chunk).toString();
  }
  return got;
}

async function all(run: ShellRun): Promise<string> {
  const chunks: Uint8Array[] = [];
  for (let chunk = await run.next(); chunk; chunk = await run.next()) chunks.push(chunk);
  await run[Symbol.asyncDispose]();
  return Buffer.concat(chunks).toString();
}

async function* bytes(total: number): AsyncGenerator<Uint8Array> {
  for (let sent = 0; sent < total; sent += 50_000) {
    yield Buffer.alloc(Math.min(50_000, total - sent), `${sent} grün\n`);
  }
}

const NASTY = ['', ' a  b ', "it's", '$(id) `id` $HOME "x" \\n', 'two\nlines\r\n', '🦀 grün', '-n', '!!'];

for (const realShell of [false, true]) {
  for (const place of [NODE, OWN]) {
    const where = `${realShell ? 'a real shell' : 'the emulated shell'}, ${place.shared ? 'its own console' : 'through the node'}`;

    test(`${where}: output, exit status, words as given`, async () => {
      const lab = await consoleLab({ realShell });
      const script = `exec ${shellCommand(['printf', '[%s]\n', ...NASTY])}`;
      const run = await start(lab, { ...place, script });
      const expected = NASTY.map((word) => `[${word}]\n`).join('');
      // On this host no terminal in between adds the CR that is taken away.
      const lessCr = place.shared && realShell;
      expect(await all(run)).toBe(lessCr ? expected.replaceAll('\r\n', '\n') : expected);
      expect(run.exitStatus).toBe(0);
      const failing = await start(lab, { ...place, script: 'printf "no newline"; exit 7' });
      expect(await all(failing)).toBe('no newline');
      expect(failing.exitStatus).toBe(7);
    });

    test(`${where}: a long script and much input`, async () => {
      const lab = await consoleLab({ realShell });
      const comment = `# ${'ä '.repeat(400)}\n`.repeat(125);
      const script = `${comment}cat | wc -c; ls /tmp/.drowse.* 2>/dev/null; exit 3`;
      const run = await start(lab, { ...place, script, stdin: bytes(400_000) });
      expect((await all(run)).trim()).toBe('400000');
      expect(run.exitStatus).toBe(3);
    });

    test(`${where}: Ctrl-C ends what follows`, async () => {
      const lab = await consoleLab({ realShell });
      const run = await start(lab, { ...place, script: 'echo begun; exec sleep 1000' });
      expect(await upTo(run, 'begun\n')).toBe('begun\n');
      await run.stop();
      await expect.poll(() => lab.simulator.world.cluster().terminals.processes).toBe(0);
    });
  }
}

test('somebody else types into the same console', async () => {
  const lab = await consoleLab();
  const run = await start(lab, { ...OWN, script: 'echo begun; exec sleep 1000' });
  expect(await upTo(run, 'begun\n')).toBe('begun\n');
  const other = await lab.token.guest(101).terminal();
  await other.write('ls\r');
  expect(await failure(all(run))).toMatchObject({ code: 'console-busy', subject: 'lab/lxc/101' });
  await run[Symbol.asyncDispose]();
  await other[Symbol.asyncDispose]();
});

test('a login prompt is no shell', async () => {
  const lab = await consoleLab();
  const terminal = await lab.token.node('pve1').terminal();
  const run = ShellRun.start(terminal, systemClock, { shared: false, script: 'id' });
  expect(await failure(run)).toMatchObject({ code: 'forbidden' });
  expect(terminal.ended).toBe(true);
});
