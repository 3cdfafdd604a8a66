import { createHash } from 'node:crypto';
import { expect, test } from 'vitest';
import { machineFor, TerminalUnderTest } from '../../../test/support/machine.ts';
import { attachedShell } from './login.ts';

/** Types text into a file in the guest, as pieces of base64 that each fit a line. */
async function upload(terminal: TerminalUnderTest, path: string, bytes: Buffer): Promise<void> {
  terminal.type(` umask 077; : > ${path}\r`);
  await terminal.see('# ');
  const text = bytes.toString('base64');
  const size = 3900;
  for (let at = 0; at < text.length; at += size) {
    terminal.type(` printf %s ${text.slice(at, at + size)} | base64 -d >> ${path}\r`);
    await terminal.see('# ');
  }
}

async function quietShell() {
  const machine = machineFor();
  const terminal = new TerminalUnderTest(machine, attachedShell, { columns: 400 });
  await terminal.see('# ');
  terminal.type(" stty -echo -opost; printf '%s%s\\n' abc RDY\r");
  await terminal.see(/abcRDY\n.*# /);
  return { machine, terminal };
}

test('100 kB of script arrive in pieces and run', async () => {
  const { machine, terminal } = await quietShell();
  const body = Array.from({ length: 3000 }, (_, line) => `x=$((x + ${line})) # ${'é'.repeat(10)}`).join('\n');
  const script = Buffer.from(`#!/bin/sh\n${body}\necho "sum:$x"\nexit 9\n`);
  expect(script.length).toBeGreaterThan(100_000);
  await upload(terminal, '/tmp/script', script);
  terminal.type(' chmod 700 /tmp/script; /tmp/script; echo "status:$?"; rm -f /tmp/script; ls /tmp\r');
  const shown = await terminal.see(/status:\d+/);
  expect(shown).toContain('sum:4498500\nstatus:9');
  expect(machine.files.find('/tmp/script')).toBeUndefined();
});

test('megabytes of input arrive in pieces', async () => {
  const { terminal } = await quietShell();
  const bytes = Buffer.alloc(2_000_000);
  for (let at = 0; at < bytes.length; at++) bytes[at] = (at * 31 + (at >> 8)) & 0xff;
  await upload(terminal, '/tmp/input', bytes);
  terminal.type(' sha256sum < /tmp/input\r');
  expect(await terminal.see('  -\n')).toContain(createHash('sha256').update(bytes).digest('hex'));
});

test('or as one stream, which a raw terminal takes as fast as it is read', async () => {
  const { machine, terminal } = await quietShell();
  const bytes = Buffer.alloc(10_000_000, 'drowse ');
  const text = bytes.toString('base64');
  terminal.type(
    ` stty raw; echo READY; head -c ${text.length} | base64 -d | sha256sum; stty -raw -opost; echo DONE\r`,
  );
  await terminal.see('READY\n');
  for (let at = 0; at < text.length; at += 4000) {
    if (terminal.tty.inputFull) await new Promise<void>((resolve) => terminal.tty.whenInputRoom(resolve));
    terminal.type(text.slice(at, at + 4000));
  }
  expect(await terminal.see('DONE\n')).toContain(createHash('sha256').update(bytes).digest('hex'));
  expect(machine.processes.size).toBe(1);
});
