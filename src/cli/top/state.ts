import type { StatsSample } from '../../client/guest/guest.ts';
import type { Key } from './keys.ts';
import { SORTS, type SortKey } from './sorting.ts';

/** What may be asked of the guest that is selected. */
export type Deed = 'start' | 'shutdown' | 'stop';

export interface TopState {
  readonly view: 'table' | 'help' | 'log' | 'details';
  readonly sort: SortKey;
  readonly reverse: boolean;
  /** Guests that do not run, too. */
  readonly all: boolean;
  readonly filter: string;
  /** Whether the filter is being typed. */
  readonly typing: boolean;
  /** The key of the guest that is selected. */
  readonly selected: string | undefined;
  /** The first line that is shown of the log or the details; of the end, where that is shown. */
  readonly scroll: number;
  /** What waits for a yes. */
  readonly asked: { readonly deed: Deed; readonly key: string } | undefined;
}

export type Effect =
  | { readonly kind: 'quit' }
  | { readonly kind: 'act'; readonly deed: Deed; readonly key: string }
  | { readonly kind: 'look'; readonly what: 'log' | 'details'; readonly key: string };

export const FIRST_STATE: TopState = {
  view: 'table',
  sort: 'cpu',
  reverse: false,
  all: false,
  filter: '',
  typing: false,
  selected: undefined,
  scroll: 0,
  asked: undefined,
};

export interface Pressed {
  readonly state: TopState;
  readonly effect?: Effect;
}

/** What a key does. `rows` are the guests shown, in order; `page` is how many of them fit. */
export function press(
  state: TopState,
  key: Key,
  shown: { rows: readonly Pick<StatsSample, 'remote' | 'vmid'>[]; page: number },
): Pressed {
  if (key === 'ctrl-c') return { state, effect: { kind: 'quit' } };
  if (state.typing) return { state: typed(state, key) };
  if (state.asked) return answered(state, key);
  if (state.view !== 'table') return elsewhere(state, key, shown.page);
  const keys = shown.rows.map(keyOf);
  const at = Math.max(0, keys.indexOf(state.selected ?? ''));
  const go = (to: number): Pressed => {
    const selected = keys[Math.max(0, Math.min(keys.length - 1, to))];
    return { state: { ...state, selected } };
  };
  const sort = SORTS.find((each) => each.hotkey === key);
  if (sort)
    return { state: { ...state, sort: sort.key, reverse: state.sort === sort.key && !state.reverse } };
  const selected = keys[at];
  switch (key) {
    case 'up':
    case 'k':
      return go(at - 1);
    case 'down':
    case 'j':
      return go(at + 1);
    case 'page-up':
      return go(at - shown.page);
    case 'page-down':
    case ' ':
      return go(at + shown.page);
    case 'home':
    case 'g':
      return go(0);
    case 'end':
    case 'G':
      return go(keys.length - 1);
    case 'left':
    case '<':
      return { state: { ...state, sort: neighbour(state.sort, -1), reverse: false } };
    case 'right':
    case '>':
      return { state: { ...state, sort: neighbour(state.sort, 1), reverse: false } };
    case 'r':
      return { state: { ...state, reverse: !state.reverse } };
    case 'a':
      return { state: { ...state, all: !state.all } };
    case '/':
      return { state: { ...state, typing: true } };
    case 'escape':
      return { state: { ...state, filter: '' } };
    case '?':
    case 'h':
      return { state: { ...state, view: 'help' } };
    case 'q':
      return { state, effect: { kind: 'quit' } };
    default:
      return selected === undefined ? { state } : forSelected(state, key, selected);
  }
}

export function keyOf({ remote, vmid }: Pick<StatsSample, 'remote' | 'vmid'>): string {
  return `${remote}/${vmid}`;
}

function forSelected(state: TopState, key: Key, selected: string): Pressed {
  switch (key) {
    case 's':
      return { state: { ...state, selected }, effect: { kind: 'act', deed: 'start', key: selected } };
    case 'x':
      return { state: { ...state, selected, asked: { deed: 'shutdown', key: selected } } };
    case 'X':
      return { state: { ...state, selected, asked: { deed: 'stop', key: selected } } };
    case 'l':
    case 'enter': {
      const what = key === 'l' ? 'log' : 'details';
      return {
        state: { ...state, selected, view: what, scroll: 0 },
        effect: { kind: 'look', what, key: selected },
      };
    }
    default:
      return { state };
  }
}

function typed(state: TopState, key: Key): TopState {
  if (key === 'enter') return { ...state, typing: false };
  if (key === 'escape') return { ...state, typing: false, filter: '' };
  if (key === 'ctrl-u') return { ...state, filter: '' };
  if (key === 'backspace') return { ...state, filter: [...state.filter].slice(0, -1).join('') };
  return [...key].length === 1 ? { ...state, filter: state.filter + key } : state;
}

function answered(state: TopState, key: Key): Pressed {
  const { asked } = state;
  const next = { ...state, asked: undefined };
  return key === 'y' && asked ? { state: next, effect: { kind: 'act', ...asked } } : { state: next };
}

function elsewhere(state: TopState, key: Key, page: number): Pressed {
  const scroll = (by: number) => ({ state: { ...state, scroll: Math.max(0, state.scroll + by) } });
  switch (key) {
    case 'up':
    case 'k':
      return scroll(-1);
    case 'down':
    case 'j':
      return scroll(1);
    case 'page-up':
      return scroll(-page);
    case 'page-down':
    case ' ':
      return scroll(page);
    case 'home':
    case 'g':
      return scroll(-state.scroll);
    default:
      return { state: { ...state, view: 'table', scroll: 0 } };
  }
}

function neighbour(sort: SortKey, by: 1 | -1): SortKey {
  const at = SORTS.findIndex(({ key }) => key === sort);
  return SORTS[(at + by + SORTS.length) % SORTS.length]!.key;
}
