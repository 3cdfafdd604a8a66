export const SIGNAL_NUMBERS = {
  HUP: 1,
  INT: 2,
  QUIT: 3,
  KILL: 9,
  USR1: 10,
  USR2: 12,
  PIPE: 13,
  ALRM: 14,
  TERM: 15,
  CHLD: 17,
  CONT: 18,
  STOP: 19,
  TSTP: 20,
  WINCH: 28,
} as const;

export type Signal = keyof typeof SIGNAL_NUMBERS;

/** Signals that do nothing to a process that has not asked for them. Stopping is not emulated. */
export const HARMLESS: ReadonlySet<Signal> = new Set(['CHLD', 'CONT', 'STOP', 'TSTP', 'WINCH']);

/** `INT`, `SIGINT`, `2` → `INT`. */
export function parseSignal(text: string): Signal | undefined {
  const names = Object.keys(SIGNAL_NUMBERS) as Signal[];
  if (/^\d+$/.test(text)) return names.find((name) => SIGNAL_NUMBERS[name] === Number(text));
  const name = text.toUpperCase().replace(/^SIG/, '');
  return names.find((known) => known === name);
}
