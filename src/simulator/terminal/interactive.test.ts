import { expect, test } from 'vitest';
import { machineFor, TerminalUnderTest } from '../../../test/support/machine.ts';
import { attachedShell, loginPrompt, rootLogin } from './login.ts';
import type { Machine } from './system/machine.ts';

const PROMPT = '\x1b[?2004hroot@web:/# ';

async function shellAt(machine: Machine, columns = 400): Promise<TerminalUnderTest> {
  const terminal = new TerminalUnderTest(machine, attachedShell, { columns });
  await terminal.see(PROMPT);
  return terminal;
}

test('echoes what is typed, runs it, and shows the prompt again', async () => {
  const terminal = await shellAt(machineFor());
  terminal.type('echo hi\r');
  expect(await terminal.see(PROMPT)).toBe(`echo hi\r\n\x1b[?2004l\rhi\r\n${PROMPT}`);
});

test('stty -echo -opost takes the echo and the carriage returns away', async () => {
  const terminal = await shellAt(machineFor());
  terminal.type(" unset HISTFILE; stty -echo -opost; printf '%s%s\\n' abc RDY\r");
  expect(await terminal.see(PROMPT)).toContain(`\r\n\x1b[?2004l\rabcRDY\n${PROMPT}`);
  terminal.type('echo hi\r');
  expect(await terminal.see(PROMPT)).toBe(`\x1b[?2004l\r\nhi\n${PROMPT}`);
});

test('wraps the echo where it ends exactly at the right edge', async () => {
  const terminal = await shellAt(machineFor(), 80);
  const text = `echo ${'y'.repeat(80 - 'root@web:/# '.length - 5)}`;
  terminal.type(text);
  expect(await terminal.see(' \r')).toBe(`${text} \r`);
  terminal.type('z');
  expect(await terminal.see('z')).toBe('z');
});

test('draws the prompt anew when the size changes', async () => {
  const terminal = await shellAt(machineFor(), 80);
  terminal.tty.resize(100, 30);
  expect(await terminal.see('# ')).toBe('\r\x1b[K\rroot@web:/# ');
  terminal.type('stty size\r');
  expect(await terminal.see(PROMPT)).toContain('30 100\r\n');
});

test('Ctrl-C at the prompt, in a running program, and Ctrl-D', async () => {
  const terminal = await shellAt(machineFor());
  terminal.type('echo abc\x03');
  expect(await terminal.see(PROMPT)).toBe(`^C\x1b[?2004l\r\x1b[?2004h\x1b[?2004l\r\r\n${PROMPT}`);
  terminal.type('sleep 60\r');
  await terminal.see('\x1b[?2004l\r');
  terminal.type('\x03');
  expect(await terminal.see(PROMPT)).toBe(`^C\r\n${PROMPT}`);
  terminal.type('echo $?\r');
  expect(await terminal.see(PROMPT)).toContain('130\r\n');
  terminal.type('\x04');
  expect(await terminal.see('exit')).toBe('\x1b[?2004l\r\r\nexit\r\n');
  await expect.poll(() => terminal.leader.status).toBe(0);
});

test('a quote left open asks for more', async () => {
  const terminal = await shellAt(machineFor());
  terminal.type('foo "bar\r');
  expect(await terminal.see('> ')).toBe('foo "bar\r\n\x1b[?2004l\r\x1b[?2004h> ');
  terminal.type('"\r');
  expect(await terminal.see(PROMPT)).toContain('bash: foo: command not found\r\n');
});

test('an exclamation mark between double quotes is an event that is not found', async () => {
  const terminal = await shellAt(machineFor());
  terminal.type('echo "a!b"\r');
  expect(await terminal.see(PROMPT)).toContain('bash: !b: event not found\r\n');
  terminal.type("echo 'a!b'\r");
  expect(await terminal.see(PROMPT)).toContain('a!b\r\n');
});

test('cat reads lines, which may be corrected, up to Ctrl-D', async () => {
  const terminal = await shellAt(machineFor());
  terminal.type('cat\r');
  await terminal.see('\x1b[?2004l\r');
  terminal.type('abx\x7fc\r');
  expect(await terminal.see('abc\r\n')).toBe('abx\b \bc\r\nabc\r\n');
  terminal.type('\x04');
  await terminal.see(PROMPT);
});

test('root by ticket is greeted and has a shell; anybody else is asked who he is', async () => {
  const machine = machineFor({ name: 'pve1', kind: 'node' });
  const root = new TerminalUnderTest(machine, rootLogin);
  const greeting = await root.see('root@pve1:~# ');
  expect(greeting).toMatch(/^Linux pve1 .*\r\n\r\nThe programs included/);
  const stranger = new TerminalUnderTest(machine, loginPrompt({ silent: false }));
  expect(await stranger.see('login: ')).toBe('pve1 login: ');
  stranger.type('root\r');
  expect(await stranger.see('Password: ')).toBe('root\r\nPassword: ');
  stranger.type('wrong\r');
  expect(await stranger.see('login: ', 4000)).toBe('\r\n\r\nLogin incorrect\r\npve1 login: ');
  stranger.type('root\r');
  await stranger.see('Password: ');
  stranger.type('secret\r');
  await stranger.see('root@pve1:~# ');
});

test('a getty says nothing until a key is pressed', async () => {
  const terminal = new TerminalUnderTest(machineFor(), loginPrompt({ silent: true }));
  terminal.type('\r');
  expect(await terminal.see('login: ')).toBe('\r\r\nweb login: ');
});
