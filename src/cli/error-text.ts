import { PveError } from '../pve/errors.ts';
import { printable } from './output/text-width.ts';
import { UsageError } from './usage-error.ts';

/** One line: `drowse: SUBJECT: what is wrong. What to do.` With `debug` the causes follow. */
export function errorText(error: unknown, options: { debug?: boolean } = {}): string {
  const line = printable(`drowse: ${describe(error)}`.replace(/\s*\n\s*/g, ' '));
  return options.debug ? [line, ...causeLines(error)].join('\n') : line;
}

function describe(error: unknown): string {
  if (error instanceof UsageError) return sentences(error.subject, error.message, error.advice);
  if (error instanceof PveError) return sentences(error.subject, error.message, error.advice);
  const message = error instanceof Error ? `${error.name}: ${error.message}` : String(error);
  return sentences('internal error', message, 'Run it again with --debug and report what it prints.');
}

function sentences(subject: string | undefined, message: string, advice: string | undefined): string {
  const what = subject === undefined ? message : `${subject || '""'}: ${withoutSubject(message, subject)}`;
  return advice === undefined ? ended(what) : `${ended(what)} ${ended(advice)}`;
}

/** Messages begin with their subject, one way or another; it is printed once. */
function withoutSubject(message: string, subject: string): string {
  for (const start of [subject, JSON.stringify(subject)]) {
    if (message.startsWith(start) && /^[:\s]/.test(message.slice(start.length))) {
      return message.slice(start.length).replace(/^:?\s*/, '');
    }
  }
  return message;
}

function ended(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

/** The error's own stack, then what caused it, and what caused that. */
function causeLines(error: unknown): string[] {
  const lines: string[] = [];
  const seen = new Set<unknown>();
  let indent = '  ';
  for (let at = error; at !== undefined && at !== null && !seen.has(at); ) {
    seen.add(at);
    const text = at instanceof Error ? (at.stack ?? `${at.name}: ${at.message}`) : String(at);
    const label = at === error ? '' : 'caused by ';
    lines.push(...`${label}${text}`.split('\n').map((line) => `${indent}${printable(line)}`));
    indent += '  ';
    at = at instanceof Error ? at.cause : undefined;
  }
  return lines;
}
