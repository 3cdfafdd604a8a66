/** The command line itself is wrong: exit code 2. */
export class UsageError extends Error {
  override readonly name = 'UsageError';
  /** The word that is wrong, or the command. */
  readonly subject: string;
  readonly advice: string;

  constructor(subject: string, message: string, advice: string) {
    super(message);
    this.subject = subject;
    this.advice = advice;
  }
}
