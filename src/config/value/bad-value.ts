/** A value that cannot be used: what is wrong with it, and what to write. It never quotes a secret. */
export class BadValue extends Error {
  override readonly name = 'BadValue';
  readonly advice: string;

  constructor(message: string, advice: string) {
    super(message);
    this.advice = advice;
  }
}
