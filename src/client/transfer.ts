import type { IncomingHttpHeaders } from 'node:http';
import type { Dispatcher } from 'undici';

export interface WireRequest {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** With the query. */
  readonly path: string;
  /** Names and values by turns. */
  readonly headers: readonly string[];
  readonly body: string | undefined;
}

export interface WireAnswer {
  readonly status: number;
  readonly reason: string;
  readonly headers: IncomingHttpHeaders;
  readonly body: Buffer;
}

/** Larger answers are refused: nothing in the API is that large, and memory is finite. */
export const MAX_ANSWER_BYTES = 64 * 1024 * 1024;

/** The answer was larger than anything the API gives. */
export class AnswerTooLarge extends Error {}

/** One request on its way over one connection. Fails with what the HTTP library or `abort` says, as it is. */
export class Transfer implements Dispatcher.DispatchHandler {
  readonly answer: Promise<WireAnswer>;
  /** Something of the request may have left this machine. */
  sent = false;
  /** Something of the answer has arrived. */
  answered = false;
  /** The whole answer has arrived. */
  complete = false;
  /** The connection had carried other requests before this one was sent over it. */
  reused = false;
  #resolve!: (answer: WireAnswer) => void;
  #reject!: (reason: unknown) => void;
  #controller: Dispatcher.DispatchController | undefined;
  #over = false;
  #aborted: { reason: unknown } | undefined;
  #status = 0;
  #reason = '';
  #headers: IncomingHttpHeaders = {};
  readonly #chunks: Buffer[] = [];
  #size = 0;
  readonly #onSent: (transfer: Transfer) => void;
  readonly #onOver: (transfer: Transfer) => void;

  /**
   * @param onSent called when the request goes on the socket: from here on the server is at work.
   * @param onOver called once, before `answer` settles.
   */
  constructor(onSent: (transfer: Transfer) => void, onOver: (transfer: Transfer) => void) {
    this.answer = new Promise((resolve, reject) => {
      this.#resolve = resolve;
      this.#reject = reject;
    });
    this.#onSent = onSent;
    this.#onOver = onOver;
  }

  get over(): boolean {
    return this.#over;
  }

  /** Ends it now: `answer` rejects with `reason`, and the connection, if there is one, is given up. */
  abort(reason: unknown): void {
    if (this.#over) return;
    this.#aborted = { reason };
    this.#controller?.abort(new Error('aborted'));
    this.fail(reason);
  }

  fail(reason: unknown): void {
    if (this.#over) return;
    this.#over = true;
    this.#onOver(this);
    this.#reject(reason);
  }

  onRequestStart(controller: Dispatcher.DispatchController): void {
    if (this.#over) {
      controller.abort(new Error('aborted'));
      return;
    }
    this.#controller = controller;
    this.sent = true;
    this.#onSent(this);
  }

  onResponseStart(
    _controller: Dispatcher.DispatchController,
    status: number,
    headers: IncomingHttpHeaders,
    reason?: string,
  ): void {
    this.answered = true;
    this.#status = status;
    this.#headers = headers;
    this.#reason = reason ?? '';
  }

  onResponseData(controller: Dispatcher.DispatchController, chunk: Buffer): void {
    this.#size += chunk.length;
    if (this.#size <= MAX_ANSWER_BYTES) this.#chunks.push(chunk);
    else controller.abort(new AnswerTooLarge());
  }

  onResponseEnd(): void {
    if (this.#over) return;
    this.#over = true;
    this.complete = true;
    this.#onOver(this);
    const body = this.#chunks.length === 1 ? this.#chunks[0]! : Buffer.concat(this.#chunks, this.#size);
    this.#resolve({ status: this.#status, reason: this.#reason, headers: this.#headers, body });
  }

  onResponseError(_controller: Dispatcher.DispatchController, error: Error): void {
    this.fail(this.#aborted ? this.#aborted.reason : error);
  }
}
