import { PveError, type PveErrorDetails } from '../pve/errors.ts';

/**
 * No (complete) answer came. `mayHaveExecuted` says whether the server may have changed what it was asked to:
 * never for a read, and for a write not as long as nothing of it has left this machine.
 */
export class LostAnswerError extends PveError {
  override readonly name = 'LostAnswerError';
  /** Whether something of the request may have left this machine. */
  readonly sent: boolean;
  readonly mayHaveExecuted: boolean;

  constructor(
    code: 'connection' | 'timeout' | 'tls',
    message: string,
    details: PveErrorDetails & { sent?: boolean; mayHaveExecuted: boolean },
  ) {
    super(code, message, details);
    this.sent = details.sent ?? details.mayHaveExecuted;
    this.mayHaveExecuted = details.mayHaveExecuted;
  }
}

/** Whether a call that failed with `error` may have been carried out all the same. */
export function mayHaveExecuted(error: unknown): boolean {
  if (error instanceof LostAnswerError) return error.mayHaveExecuted;
  // 596 and later come after the request has been passed on, 595 before [AE].
  return error instanceof PveError && error.code === 'node-unreachable' && error.status !== 595;
}
