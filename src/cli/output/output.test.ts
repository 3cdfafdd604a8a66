import fc from 'fast-check';
import { expect, test } from 'vitest';
import { LiveRegion } from './live-region.ts';
import { paintWith } from './style.ts';
import { type Column, tableLines } from './table.ts';
import { fitText, padText, printable, textWidth } from './text-width.ts';
import { instantText, percentText, spaceText, spanText } from './units.ts';

test.each([
  ['web', 3],
  ['größe', 5],
  ['e\u0301', 1],
  ['日本', 4],
  ['🚀', 2],
  ['👩‍👩‍👧', 2],
  ['', 0],
])('%s is %i columns wide', (text, width) => {
  expect(textWidth(text)).toBe(width);
});

test('a text that is fitted never takes more than it may', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), fc.nat(30), (text, width) => {
      expect(textWidth(fitText(printable(text), width))).toBeLessThanOrEqual(Math.max(width, 0));
    }),
  );
  expect(fitText('jellyfin', 5)).toBe('jell…');
  expect(fitText('jellyfin', 8)).toBe('jellyfin');
  expect(padText('日本', 6, 'right')).toBe('  日本');
});

test('nothing that is printed steers the terminal', () => {
  expect(printable('a\u001b[31mb\nc\u202ed')).toBe('a�[31mb�c�d');
});

test.each([
  [0, '0s'],
  [59.9, '59s'],
  [60, '1m'],
  [3661, '1h 1m'],
  [86_400 * 19 + 3600 * 4, '19d 4h'],
  [-5, '0s'],
  [null, '-'],
])('%s seconds are %s', (seconds, text) => {
  expect(spanText(seconds)).toBe(text);
});

test('what is unknown is a dash, never a zero', () => {
  expect([percentText(null), percentText(0), percentText(0.311)]).toEqual(['-', '0.0%', '31.1%']);
  expect(spaceText({ usedBytes: null, totalBytes: 2 ** 30 })).toBe('-/1GiB');
  expect(spaceText({ usedBytes: null, totalBytes: null })).toBe('-');
  expect(instantText(null)).toBe('-');
  expect(instantText(new Date(2026, 0, 31, 14, 5, 9))).toBe('2026-01-31 14:05:09');
});

interface Row {
  readonly name: string;
  readonly size: string;
  readonly note: string;
}

const COLUMNS: readonly Column<Row>[] = [
  { header: 'NAME', text: ({ name }) => name, atLeast: 4 },
  { header: 'SIZE', text: ({ size }) => size, align: 'right', expendable: 1 },
  { header: 'NOTE', text: ({ note }) => note, shrinkTo: 6 },
];
const ROWS: readonly Row[] = [
  { name: 'jellyfin', size: '4GiB', note: 'films and music' },
  { name: '日本', size: '512MiB', note: '' },
];
const plain = { paint: paintWith(false) };

test('columns are as wide as what is in them', () => {
  expect(tableLines(COLUMNS, ROWS, plain)).toEqual([
    'NAME        SIZE  NOTE',
    'jellyfin    4GiB  films and music',
    '日本      512MiB  ',
  ]);
});

test('when it is narrow, columns shrink, then go, then shrink again', () => {
  const at = (width: number) => tableLines(COLUMNS, ROWS, { ...plain, width })[1];
  expect(at(33)).toBe('jellyfin    4GiB  films and music');
  expect(at(27)).toBe('jellyfin    4GiB  films an…');
  expect(at(20)).toBe('jellyfin  films and…');
  expect(at(12)).toBe('jel…  films…');
});

test('a table fits every width that its columns can be cut to', () => {
  fc.assert(
    fc.property(fc.integer({ min: 12, max: 80 }), (width) => {
      for (const line of tableLines(COLUMNS, ROWS, { ...plain, width })) {
        expect(textWidth(line)).toBeLessThanOrEqual(width);
      }
    }),
  );
});

test('colour surrounds the text and is left out where it is not wanted', () => {
  expect(paintWith(true)('up', 'good')).toBe('\u001b[32mup\u001b[39m');
  expect(paintWith(false)('up', 'good')).toBe('up');
});

/** A terminal of a few lines that understands what the region writes. */
class Screen {
  readonly lines: string[] = [''];
  #row = 0;

  write(text: string): void {
    for (const [token] of text.matchAll(/\u001b\[(\??\d*)([A-Za-z])|[^\u001b]/g)) {
      const [, count, command] = /^\u001b\[(\??\d*)([A-Za-z])$/.exec(token) ?? [];
      if (command === 'A') this.#row -= Number(count);
      else if (command === 'B') this.#row++;
      else if (command === 'J') this.lines.splice(this.#row, Number.POSITIVE_INFINITY, '');
      else if (token === '\n') this.lines[++this.#row] ??= '';
      else if (token === '\r') this.#fresh = true;
      else if (command === undefined) {
        this.lines[this.#row] = (this.#fresh ? '' : this.lines[this.#row]) + token;
        this.#fresh = false;
      }
    }
  }

  #fresh = false;
}

test('a live region shows what was drawn last, below what was written around it', () => {
  const screen = new Screen();
  const output = {
    write: (text: string) => screen.write(text),
    isTerminal: true,
    columns: 80,
    rows: 24,
    onResize: () => () => {},
  };
  const region = new LiveRegion(output);
  region.draw(['one', 'two', 'three']);
  region.draw(['one', 'TWO']);
  expect(screen.lines).toEqual(['one', 'TWO', '']);
  region.around(() => output.write('kept\n'));
  expect(screen.lines).toEqual(['kept', 'one', 'TWO', '']);
  region.draw(['last']);
  region.end();
  expect(screen.lines).toEqual(['kept', 'last', '']);
});

test('lines that have not changed are not written again', () => {
  let written = '';
  const output = {
    write: (text: string) => {
      written = text;
    },
    isTerminal: true,
    columns: 80,
    rows: 24,
    onResize: () => () => {},
  };
  const region = new LiveRegion(output);
  region.draw(['same', 'old']);
  region.draw(['same', 'new']);
  expect(written).not.toContain('same');
  expect(written).toContain('new');
});
