import type { Answer } from './answer.ts';
import { LostAnswerError } from './errors.ts';
import { nodeOf } from './subject.ts';

/**
 * Whether the node asked could not get the answer from where it is made: from another node, or from its own
 * daemon [AE]; or cannot answer anything because its cluster file system is down.
 */
export function isHopFailure(answer: Answer): boolean {
  return (
    (answer.status >= 595 && answer.status <= 599) ||
    (answer.status === 500 &&
      answer.form === 'empty' &&
      /^RPCEnvironment init request failed/.test(answer.reason))
  );
}

/** Whether a late answer is to be laid to a node in the path. */
export function nodeIsDown(path: string): boolean {
  return nodeOf(path) !== undefined;
}

/** No URL of a remote answers. */
export function everyUrlFailed(remote: string, failures: readonly LostAnswerError[]): LostAnswerError {
  const [first] = failures;
  if (failures.length === 1 && first) return first;
  const whats = failures.map((failure) => failure.message);
  return new LostAnswerError(first!.code as 'connection', `${remote}: no URL answers: ${whats.join('; ')}`, {
    subject: remote,
    advice: first!.advice,
    cause: first,
    sent: failures.some((failure) => failure.sent),
    mayHaveExecuted: failures.some((failure) => failure.mayHaveExecuted),
  });
}
