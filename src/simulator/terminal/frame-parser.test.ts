import fc from 'fast-check';
import { expect, test } from 'vitest';
import { ConsoleFrameParser, type ConsoleMessage } from './frame-parser.ts';

function parse(...reads: string[]): ConsoleMessage[] {
  const parser = new ConsoleFrameParser();
  return reads.flatMap((read) => parser.push(read));
}

test('input, sizes and keepalives, several in one read', () => {
  expect(parse('1:400:50:0:3:a:b20:1:\r2')).toEqual([
    { type: 'resize', columns: 400, rows: 50 },
    { type: 'input', bytes: 'a:b' },
    { type: 'input', bytes: '\r' },
  ]);
});

test('the bytes of an input may come in any number of reads', () => {
  expect(parse('0:5:ab', 'c', 'de0:1:f')).toEqual([
    { type: 'input', bytes: 'ab' },
    { type: 'input', bytes: 'c' },
    { type: 'input', bytes: 'de' },
    { type: 'input', bytes: 'f' },
  ]);
});

test('a header cut in two is lost, and what follows is misread', () => {
  expect(parse('0:1', '1:hello world')).toEqual([]);
  expect(parse('0:', '5:hello')).toEqual([]);
});

test('a number that is none is dropped with its message', () => {
  expect(parse('0:x:', '0:2:ok')).toEqual([{ type: 'input', bytes: 'ok' }]);
});

test('messages sent whole arrive whole, whatever bytes they carry', () => {
  const bytes = fc.string({
    unit: fc.integer({ min: 0, max: 255 }).map((code) => String.fromCharCode(code)),
    minLength: 1,
  });
  fc.assert(
    fc.property(fc.array(bytes), (inputs) => {
      const messages = parse(...inputs.map((input) => `0:${input.length}:${input}`));
      expect(messages.map((message) => (message.type === 'input' ? message.bytes : ''))).toEqual(inputs);
    }),
  );
});

test('nothing that comes makes it throw or hold on to what it cannot use', () => {
  fc.assert(
    fc.property(fc.array(fc.string({ unit: 'binary-ascii' })), (reads) => {
      parse(...reads);
    }),
  );
});
