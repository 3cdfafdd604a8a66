import type { Answer } from './answer.ts';

/** What can take secrets out of a text. */
export interface Redactor {
  redact(text: string): string;
}

/** A refusal without the secrets that a server may have repeated in it. */
export function redactAnswer(answer: Answer, redactor: Redactor): Answer {
  const errors = answer.errors && Object.entries(answer.errors);
  return {
    ...answer,
    reason: redactor.redact(answer.reason),
    message: redactor.redact(answer.message),
    text: redactor.redact(answer.text),
    errors: errors && Object.fromEntries(errors.map(([name, why]) => [name, redactor.redact(why)])),
  };
}
