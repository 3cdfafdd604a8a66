/** A question to the control port that cannot be answered, in words for whoever asked. */
export class ControlError extends Error {
  readonly status: number;

  constructor(status: number, message: string) {
    super(message);
    this.status = status;
  }
}
