import { PveError, type PveErrorDetails } from '../pve/errors.ts';

/**
 * No (complete) answer came. `mayHaveExecuted` says whether the server may have done what it was asked to:
 * `false` as long as nothing of the request left this machine.
 */
export class LostAnswerError extends PveError {
  override readonly name = 'LostAnswerError';
  readonly mayHaveExecuted: boolean;

  constructor(
    code: 'connection' | 'timeout' | 'tls',
    message: string,
    details: PveErrorDetails & { mayHaveExecuted: boolean },
  ) {
    super(code, message, details);
    this.mayHaveExecuted = details.mayHaveExecuted;
  }
}

/** Whether a call that failed with `error` may have been carried out all the same. */
export function mayHaveExecuted(error: unknown): boolean {
  if (error instanceof LostAnswerError) return error.mayHaveExecuted;
  return error instanceof PveError && error.code === 'node-unreachable' && error.status !== 595;
}
