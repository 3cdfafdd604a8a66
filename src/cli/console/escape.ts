/** Finds what is meant for us among what is typed: `~.` at the beginning of a line, and Ctrl-]. */
export class EscapeSequence {
  #state: 'line-start' | 'tilde' | 'within' = 'line-start';

  /** @returns what is to be passed on, and whether the user wants to leave. */
  take(typed: string): { text: string; leave: boolean } {
    let text = '';
    for (const key of typed) {
      if (key === '\x1d') return { text, leave: true };
      if (this.#state === 'tilde') {
        if (key === '.') return { text, leave: true };
        // `~~` is how to type a tilde there.
        text += key === '~' ? '~' : `~${key}`;
        this.#state = key === '\r' || key === '\n' ? 'line-start' : 'within';
      } else if (key === '~' && this.#state === 'line-start') this.#state = 'tilde';
      else {
        text += key;
        this.#state = key === '\r' || key === '\n' ? 'line-start' : 'within';
      }
    }
    return { text, leave: false };
  }
}
