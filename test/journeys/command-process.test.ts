import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, onTestFinished, test } from 'vitest';
import { folder } from '../support/config.ts';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
const bin = join(root, 'dist/bin.js');

interface Ended {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly stdout: string;
  readonly stderr: string;
}

interface Running {
  readonly child: ChildProcess;
  readonly ended: Promise<Ended>;
  /** Waits until standard output has it. */
  says(pattern: RegExp): Promise<RegExpExecArray>;
}

/** Starts the command as it was built, with nothing of this machine's configuration. */
function drowse(words: readonly string[], env: Readonly<Record<string, string>> = {}, cwd = root): Running {
  const { PATH = '', HOME = '' } = process.env;
  const child = spawn(process.execPath, [bin, ...words], { cwd, env: { PATH, HOME, ...env } });
  onTestFinished(() => void child.kill('SIGKILL'));
  const text = { stdout: '', stderr: '' };
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    text.stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    text.stderr += chunk;
  });
  const ended = new Promise<Ended>((done) => {
    child.once('close', (code, signal) => done({ code, signal, ...text }));
  });
  const says = (pattern: RegExp) =>
    new Promise<RegExpExecArray>((found, failed) => {
      const look = () => {
        const match = pattern.exec(text.stdout);
        if (match) found(match);
      };
      child.stdout.on('data', look);
      child.once('close', () => failed(new Error(`it ended: ${text.stderr}`)));
      look();
    });
  return { child, ended, says };
}

test('the version is that of the package', async () => {
  const { version } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { version: string };
  for (const flag of ['--version', '-V']) {
    expect(await drowse([flag]).ended).toEqual({ code: 0, signal: null, stdout: `${version}\n`, stderr: '' });
  }
  expect((await drowse(['ps', '--version']).ended).stdout).toBe(`${version}\n`);
});

test('the line that the demo prints leads another shell to it, and Ctrl-C ends it cleanly', async () => {
  const cwd = await folder();
  const ready = join(cwd, 'ready.json');
  const demo = drowse(['demo', '--ready-file', ready], {}, cwd);
  const [line, configFile] = await demo.says(/^cd \S+ && export DROWSE_CONFIG=(\S+)$/m);
  const ps = await new Promise<string>((done, failed) => {
    const script = `${line} && npx --no-install drowse ps --format json`;
    execFile('sh', ['-c', script], (error, stdout) => (error ? failed(error) : done(stdout)));
  });
  expect((JSON.parse(ps) as unknown[]).length).toBeGreaterThan(10);

  const events = drowse(['events'], { DROWSE_CONFIG: configFile! });
  await events.says(/snapshot/);
  events.child.kill('SIGINT');
  expect(await events.ended).toMatchObject({ code: 130, stderr: '' });

  const piped = drowse(['ps', '-a', '--format', 'json'], { DROWSE_CONFIG: configFile! });
  piped.child.stdout!.destroy();
  expect(await piped.ended).toMatchObject({ code: 0, stderr: '' });

  // npm passes on the signal that the terminal has sent already.
  demo.child.kill('SIGINT');
  demo.child.kill('SIGINT');
  expect(await demo.ended).toMatchObject({ code: 0, signal: null, stderr: '' });
  for (const path of [ready, configFile!]) expect(existsSync(path)).toBe(false);
});

test('an error is one line and its code, a usage error too', async () => {
  const nobody = { PROXMOX_URL: 'https://127.0.0.1:1', PROXMOX_TOKEN_ID: 'u@pam!t', PROXMOX_SECRET: 's' };
  const refused = await drowse(['ps'], nobody).ended;
  expect(refused).toMatchObject({ code: 4, stdout: '' });
  expect(refused.stderr).toMatch(/^drowse: https:\/\/127\.0\.0\.1:1: [^\n]+\n$/);
  expect(await drowse(['strat']).ended).toMatchObject({
    code: 2,
    stderr: 'drowse: strat: unknown command. Did you mean start?\n',
  });
});
