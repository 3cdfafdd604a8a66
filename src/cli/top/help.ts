import type { Paint } from '../output/style.ts';
import { SORTS } from './sorting.ts';

/** What the keys do. */
export const KEYS: ReadonlyArray<
  readonly [heading: string, ReadonlyArray<readonly [key: string, does: string]>]
> = [
  [
    'Move',
    [
      ['↑ ↓  j k', 'select a guest'],
      ['PgUp PgDn', 'a page at a time'],
      ['Home End  g G', 'the first, the last'],
    ],
  ],
  [
    'Show',
    [
      ['/', 'filter by id, name, node, type or status; Esc takes it away'],
      ['a', 'guests that do not run, too'],
      ['Enter', 'all that is known of the guest'],
      ['l', 'what was done to it: its tasks and their log'],
    ],
  ],
  [
    'Sort',
    [
      ['← →  < >', 'by the column to the left or right'],
      [SORTS.map(({ hotkey }) => hotkey).join(' '), `by ${SORTS.map(({ words }) => words).join(', ')}`],
      ['r', 'the other way round'],
    ],
  ],
  [
    'Act',
    [
      ['s', 'start the guest'],
      ['x', 'shut it down, if you say y'],
      ['X', 'stop it at once, if you say y'],
    ],
  ],
  [
    'Leave',
    [
      ['?', 'this help; any key goes back'],
      ['q  Ctrl-C', 'end'],
    ],
  ],
];

export function helpLines(paint: Paint): string[] {
  return KEYS.flatMap(([heading, keys]) => [
    '',
    `  ${paint(heading, 'bold')}`,
    ...keys.map(([key, does]) => `    ${paint(key.padEnd(18), 'accent')}${does}`),
  ]);
}
