import { shellQuote } from './shell-quote.ts';

/** What of a typed line, which ends at 4095 bytes without a word [5.5], is left for the script in it. */
const MAX_INLINE_BYTES = 2600;
/** Bounds what is left running if everything else fails. */
const LONGEST_SECONDS = 86_400;

/** Where a script runs, seen from the shell that we type into. */
export interface Place {
  /** The shell is a container's own, which others may share; else it is the node's. */
  readonly shared: boolean;
  /** The container, if the shell is the node's; without it the script runs on the node itself. */
  readonly vmid?: number;
}

/** Markers that output cannot contain by chance. */
export interface Tokens {
  readonly ready: string;
  readonly run: string;
}

/** Typed first: no history, no echo, LF stays LF; then a word that the echo of this line does not contain. */
export function readyLine({ ready }: Tokens): string {
  return ` unset HISTFILE; stty -echo -opost; printf '%s%s\\n' ${ready} RDY\r`;
}

/** Whether a script has to be sent after its line. */
export function needsUpload(script: string, stdin: unknown): boolean {
  return stdin !== undefined || base64(script).length > MAX_INLINE_BYTES;
}

/**
 * The line that replaces the shell by a script and says when it begins and how it ended. What is not a terminal
 * to the script cannot make it colour, page or wrap; with `exec` no prompt comes in between [5.5].
 */
export function runLine(script: string, place: Place, tokens: Tokens, uploaded: boolean): string {
  const { run } = tokens;
  const inner = uploaded ? RECEIVE : `eval "$(printf %s ${base64(script)} | base64 -d)"`;
  const command = `${around(place)}sh -c ${shellQuote(inner)}`;
  // It writes to the terminal itself: whoever held the pipe would keep the end from being seen.
  const watch = place.shared
    ? `( exec >/dev/null 3>&-; ( head -n 1 <&4; ${say(run, 'FOREIGN')} >&4 ) & ); `
    : '';
  const steps = [
    'trap : INT',
    'exec 3>&1 4<&0',
    say(run, 'BEGIN'),
    uploaded
      ? `{ ${LOOP}${say(run, 'ACK')} >&3; done; ${watch}} | ${command} 2>&1 3>&- 4<&-`
      : `${watch}${command} </dev/null 2>&1 3>&- 4<&-`,
    `printf '%s%s%s\\n' ${run} END: $?`,
  ];
  return ` exec sh -c ${shellQuote(`( ${steps.join('; ')} ) | ( trap '' INT; exec cat )`)}\r`;
}

export function base64(text: string | Uint8Array): string {
  return Buffer.from(text as string).toString('base64');
}

function around({ shared, vmid }: Place): string {
  if (shared) return '';
  const bound = `timeout --foreground -k 5 ${LONGEST_SECONDS} `;
  return vmid === undefined ? bound : `${bound}pct exec ${vmid} -- `;
}

function say(token: string, word: string): string {
  return `printf '%s%s\\n' ${token} ${word}`;
}

/** Passes on as many typed lines as announced, and says that there is room for more; 0 ends it. */
const LOOP = 'while read -r n && [ "$n" -gt 0 ]; do head -n "$n"; ';

/**
 * Runs what comes on standard input: the script up to a dot, in memory, and then its own input, by way of a
 * file that nobody else may read and that has lost its name before the script begins.
 */
const RECEIVE = [
  'S=; while read -r l && [ "$l" != . ]; do S="$S$l"; done',
  'S=$(printf %s "$S" | base64 -d)',
  'umask 077; F=$(mktemp /tmp/.drowse.XXXXXX) || exit 125',
  'trap "rm -f $F" 0 1 2 15',
  'base64 -d >"$F" || exit 125',
  'exec <"$F"; rm -f "$F"; trap - 0 1 2 15; umask 022',
  'eval "$S"',
].join('; ');
