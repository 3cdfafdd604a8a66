import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import {
  MAX_TERMINAL_MESSAGE_BYTES,
  parseTerminalFrames,
  TERMINAL_KEEPALIVE,
  terminalInput,
  terminalLogin,
  terminalResize,
} from './terminal-frames.ts';

const encode = (text: string) => new TextEncoder().encode(text);
const decode = (bytes: Uint8Array) => new TextDecoder('utf-8', { fatal: true }).decode(bytes);
const messages = (input: string | Uint8Array) => [...terminalInput(input)];

test('input is counted in bytes', () => {
  expect(messages('ls\r').map(decode)).toEqual(['0:3:ls\r']);
  expect(messages('é').map(decode)).toEqual(['0:2:é']);
  expect(messages('')).toEqual([]);
});

test('resize, keepalive and login', () => {
  expect(terminalResize(400, 50)).toBe('1:400:50:');
  expect(TERMINAL_KEEPALIVE).toBe('2');
  expect(terminalLogin('root@pam!test', 'PVEVNC:1::x')).toBe('root@pam!test:PVEVNC:1::x\n');
});

test('what was recorded from a real terminal is what we write', () => {
  const { frames } = JSON.parse(
    readFileSync('test/transcripts/console-recipe.node-root-shell.pct-exec.json', 'utf8'),
  ) as { frames: [string, number, string][] };
  const sent = frames.filter(([direction]) => direction === 'send').map(([, , text]) => text);
  expect(sent.length).toBeGreaterThan(2);
  for (const text of sent) {
    const { frames: parsed, rest } = parseTerminalFrames(encode(text));
    expect(rest).toHaveLength(0);
    const [frame] = parsed;
    expect(frame).toMatchObject({ kind: 'input' });
    if (frame?.kind === 'input') expect(messages(frame.bytes).map(decode)).toEqual([text]);
  }
});

test('long input is cut between characters, every message short enough, nothing lost', () => {
  const text = fc.oneof(
    fc.string({ unit: 'binary', maxLength: 3000 }),
    fc.string({ unit: 'grapheme', minLength: 4000, maxLength: 6000 }),
    fc.nat(4200).map((length) => `${'a'.repeat(length)}${'€'.repeat(2000)}😀`),
  );
  fc.assert(
    fc.property(text, (input) => {
      const sent = messages(input);
      const { frames, rest } = parseTerminalFrames(new Uint8Array(sent.flatMap((message) => [...message])));
      expect(rest).toHaveLength(0);
      const pieces = frames.map((frame) => (frame.kind === 'input' ? frame.bytes : new Uint8Array()));
      expect(Buffer.concat(pieces).equals(encode(input))).toBe(true);
      for (const piece of pieces) decode(piece);
      for (const message of sent) expect(message.length).toBeLessThanOrEqual(MAX_TERMINAL_MESSAGE_BYTES);
    }),
    { numRuns: 40 },
  );
});

test('bytes that are no UTF-8 go through untouched', () => {
  const bytes = new Uint8Array(10_000).fill(0x80);
  const { frames } = parseTerminalFrames(Buffer.concat(messages(bytes)));
  expect(
    Buffer.concat(frames.map((frame) => (frame.kind === 'input' ? frame.bytes : encode('')))),
  ).toHaveLength(10_000);
});

test('the server waits for the rest of a frame, and does not take anything for one', () => {
  const stream = encode(`2${terminalResize(80, 20)}0:5:hello2`);
  for (let cut = 0; cut <= stream.length; cut++) {
    const first = parseTerminalFrames(stream.subarray(0, cut));
    const second = parseTerminalFrames(Buffer.concat([first.rest, stream.subarray(cut)]));
    const kinds = [...first.frames, ...second.frames].map(({ kind }) => kind);
    expect(kinds).toEqual(['keepalive', 'resize', 'input', 'keepalive']);
  }
  for (const text of ['hello', '3', '0:x:', '1:80:y:']) {
    expect(() => parseTerminalFrames(encode(text))).toThrow('not a terminal frame');
  }
});
