import { PveError, type PveErrorCode } from '../pve/errors.ts';
import { Interruption } from './shell.ts';
import { UsageError } from './usage-error.ts';

/** What the command's status says. Every code not listed is 1. */
const EXIT_CODES: Readonly<Partial<Record<PveErrorCode, number>>> = {
  config: 3,
  connection: 4,
  tls: 4,
  timeout: 4,
  'node-unreachable': 4,
  auth: 5,
  forbidden: 5,
  'not-found': 6,
  ambiguous: 6,
  task: 7,
};

export function exitCodeOf(error: unknown): number {
  if (error instanceof UsageError) return 2;
  if (error instanceof Interruption) return error.exitCode;
  return error instanceof PveError ? (EXIT_CODES[error.code] ?? 1) : 1;
}

/** Of several failures: the common code if they agree, else 1. Without any: 0. */
export function commonExitCode(codes: readonly number[]): number {
  const [first = 0] = codes;
  return codes.every((code) => code === first) ? first : 1;
}
