import type { Socket } from 'node:net';
import type { Clock } from '../../std/clock.ts';
import type { Worker } from './daemon.ts';
import { afterSilence } from './silence.ts';

/** Requests per connection [PX]. */
const REQUESTS = 100;

/** One client's connection: which worker took it, how many requests it is still good for, when it is dropped. */
export class Connection {
  readonly worker: Worker;
  readonly socket: Socket;
  readonly #clock: Clock;
  #requestsLeft = REQUESTS;
  #heard: () => void = () => {};
  #underWay = false;
  #last: Promise<void> = Promise.resolve();
  #queued = 0;

  constructor(options: { socket: Socket; worker: Worker; clock: Clock }) {
    this.socket = options.socket;
    this.worker = options.worker;
    this.#clock = options.clock;
    options.socket.on('close', () => this.#heard());
    this.wait();
  }

  /** Serves one request after the other, in the order they came. */
  enqueue(serve: () => Promise<void>): void {
    if (this.#queued === 0) {
      this.#queued++;
      this.#last = serve().finally(() => this.#queued--);
      return;
    }
    this.#queued++;
    this.#last = this.#last.then(serve).finally(() => this.#queued--);
  }

  /** No request is under way: the connection is dropped unless one comes soon. */
  wait(): void {
    this.#underWay = false;
    this.#heard();
    if (this.socket.destroyed) return;
    this.#heard = afterSilence(this.#clock, () => this.socket.destroy(), {
      fresh: this.#requestsLeft === REQUESTS,
    });
  }

  /** A request has begun. */
  begin(): void {
    this.#underWay = true;
    this.#requestsLeft--;
    this.#heard();
    this.worker.count();
  }

  get idle(): boolean {
    return !this.#underWay;
  }

  /** Whether another request may follow the one under way. */
  get lasts(): boolean {
    return this.#requestsLeft > 0 && !this.worker.retired;
  }
}
