import { expect, test } from 'vitest';
import { Tty } from './tty.ts';

function terminal() {
  let shown = '';
  const tty = new Tty({ name: '/dev/pts/0', output: (bytes) => (shown += bytes) });
  return { tty, shown: () => shown };
}

test('a line is read when it has ended, and can be corrected until then', () => {
  const { tty, shown } = terminal();
  tty.type('abx\x7fc');
  expect(tty.tryRead(100)).toBeUndefined();
  tty.type('\r');
  expect(tty.tryRead(100)).toBe('abc\n');
  expect(shown()).toBe('abx\b \bc\r\n');
});

test('Ctrl-U takes the line away, Ctrl-W a word', () => {
  const { tty, shown } = terminal();
  tty.type('one two\x17x\x15y\n');
  expect(tty.tryRead(100)).toBe('y\n');
  expect(shown()).toBe(`one two${'\b \b'.repeat(3)}x${'\b \b'.repeat(5)}y\r\n`);
});

test('a reader gets one line at a time, and Ctrl-D as an end', () => {
  const { tty } = terminal();
  tty.type('a\nb\nc\x04\x04');
  expect(['a\n', 'b\n', 'c', ''].map(() => tty.tryRead(100))).toEqual(['a\n', 'b\n', 'c', '']);
  expect(tty.tryRead(100)).toBeUndefined();
});

test('a line holds 4095 bytes; the rest is thrown away, but not its end', () => {
  const { tty } = terminal();
  tty.set({ echo: false });
  tty.type(`${'x'.repeat(5000)}\n`);
  expect(tty.tryRead(10_000)).toBe(`${'x'.repeat(4095)}\n`);
});

test('in raw mode everything can be read at once, and control characters are none', () => {
  const { tty, shown } = terminal();
  tty.set({ icanon: false, echo: false, isig: false, icrnl: false });
  tty.type('a\r\x03\x7f');
  expect(tty.tryRead(100)).toBe('a\r\x03\x7f');
  expect(shown()).toBe('');
});

test('what was typed before stays when the mode changes', () => {
  const { tty } = terminal();
  tty.type('whole\npart');
  tty.set({ icanon: false });
  expect(tty.tryRead(100)).toBe('whole\npart');
});

test('written line ends get a carriage return, unless opost is off', () => {
  const { tty, shown } = terminal();
  tty.tryWrite('a\nb\r\n');
  tty.set({ opost: false });
  tty.tryWrite('c\n');
  expect(shown()).toBe('a\r\nb\r\r\nc\n');
});

test('control characters are echoed by name, UTF-8 as one cell', () => {
  const { tty, shown } = terminal();
  tty.type('\x01\xc3\xa9\x7f');
  expect(shown()).toBe('^A\xc3\xa9\b \b');
  tty.type('\x7f');
  expect(shown()).toBe('^A\xc3\xa9\b \b\b \b\b \b');
});

test('when the line is gone reading ends and writing fails', () => {
  const { tty } = terminal();
  let told = 0;
  tty.onHangUp(() => told++);
  tty.hangUp();
  tty.hangUp();
  expect(told).toBe(1);
  expect(tty.tryRead(1)).toBe('');
  expect(() => tty.tryWrite('x')).toThrow('Input/output error');
});
