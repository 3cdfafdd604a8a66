import type { Socket } from 'node:net';
import type { Clock, Timer } from '../../std/clock.ts';
import type { Worker } from './daemon.ts';

/** Requests per connection, and how long one may stay silent [PX, AE]. */
const REQUESTS = 100;
const IDLE_MS = 5000;

/** One client's connection: which worker took it, how many requests it is still good for, when it is dropped. */
export class Connection {
  readonly worker: Worker;
  readonly socket: Socket;
  readonly #clock: Clock;
  #requestsLeft = REQUESTS;
  #idle: Timer | undefined;
  #underWay = false;
  #last: Promise<void> = Promise.resolve();
  #queued = 0;

  constructor(options: { socket: Socket; worker: Worker; clock: Clock }) {
    this.socket = options.socket;
    this.worker = options.worker;
    this.#clock = options.clock;
    options.socket.on('close', () => this.#stopTimer());
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
    this.#stopTimer();
    if (this.socket.destroyed) return;
    this.#idle = this.#clock.setTimeout(() => this.socket.destroy(), IDLE_MS, { background: true });
  }

  /** A request has begun. */
  begin(): void {
    this.#underWay = true;
    this.#requestsLeft--;
    this.#stopTimer();
    this.worker.count();
  }

  get idle(): boolean {
    return !this.#underWay;
  }

  /** Whether another request may follow the one under way. */
  get lasts(): boolean {
    return this.#requestsLeft > 0 && !this.worker.retired;
  }

  #stopTimer(): void {
    this.#idle?.cancel();
    this.#idle = undefined;
  }
}
