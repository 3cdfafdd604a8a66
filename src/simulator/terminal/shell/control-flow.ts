/** `break` and `continue` on their way to the loop they mean. */
export class LoopJump extends Error {
  readonly type: 'break' | 'continue';
  levels: number;

  constructor(type: 'break' | 'continue', levels: number) {
    super(type);
    this.type = type;
    this.levels = levels;
  }
}

/** `return` on its way out of a function or a sourced file. */
export class Return extends Error {
  readonly status: number;

  constructor(status: number) {
    super('return');
    this.status = status;
  }
}
