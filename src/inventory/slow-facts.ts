import type { PveClient } from '../client/client.ts';
import { PveError } from '../pve/errors.ts';
import type { Clock } from '../std/clock.ts';
import type { RemotePicture } from './remote-picture.ts';

/** How often the cluster is asked about itself. */
const STATUS_EVERY_MS = 60_000;
/** How often an account is tried again that may not ask. */
const FORBIDDEN_EVERY_MS = 600_000;

export interface SlowFactsOptions {
  readonly client: PveClient;
  readonly clock: Clock;
  readonly picture: RemotePicture;
  readonly signal: AbortSignal;
}

/** What changes rarely: quorum, the nodes' addresses, versions. */
export class SlowFacts {
  readonly #options: SlowFactsOptions;
  readonly #underWay = new Set<Promise<void>>();
  readonly #versionTried = new Map<string, number>();
  #statusDueMs = Number.NEGATIVE_INFINITY;
  #forbidden = false;
  #reading: Promise<void> | undefined;
  #again = false;

  constructor(options: SlowFactsOptions) {
    this.#options = options;
  }

  /** Whether the account may not see the cluster as a whole (Sys.Audit on `/`). */
  get forbidden(): boolean {
    return this.#forbidden;
  }

  /** Called after each refresh: asks for what is due, in the background. */
  keep(options: { nodesChanged: boolean; restored: boolean; background: boolean }): void {
    const due = this.#options.clock.monotonic() >= this.#statusDueMs;
    if (due || (options.nodesChanged && !this.#forbidden)) this.#run(this.#readStatus());
    if (options.restored) this.#run(this.readVersion());
    if (options.background) this.#run(this.readNodeVersions());
  }

  /** Waits until the cluster has told about itself, if it is being asked. */
  async statusTold(): Promise<void> {
    await this.#reading;
  }

  /** Waits until nothing is being asked. */
  async settled(): Promise<void> {
    while (this.#underWay.size > 0) await Promise.all([...this.#underWay]);
  }

  async readVersion(): Promise<void> {
    const { client, picture, signal } = this.#options;
    try {
      const { version } = await client.version({ signal });
      picture.applyVersion(version);
    } catch {
      // Whether the remote answers at all is the business of the list.
    }
  }

  /** Asks each node that is online and has not told its version. */
  async readNodeVersions(): Promise<void> {
    const { client, picture, clock, signal } = this.#options;
    for (const { name, status, version } of picture.nodes) {
      if (status !== 'online') this.#versionTried.delete(name);
      const triedAtMs = this.#versionTried.get(name) ?? Number.NEGATIVE_INFINITY;
      const known = version !== null && this.#versionTried.has(name);
      if (status !== 'online' || known || clock.monotonic() - triedAtMs < STATUS_EVERY_MS) continue;
      this.#versionTried.set(name, clock.monotonic());
      try {
        picture.applyNodeVersion(name, (await client.node(name).version({ signal })).version);
      } catch {
        // Asked again a minute later.
      }
      if (signal.aborted) return;
    }
  }

  #readStatus(): Promise<void> {
    this.#again = this.#reading !== undefined;
    this.#reading ??= this.#askStatus().finally(() => {
      this.#reading = undefined;
    });
    return this.#reading;
  }

  async #askStatus(): Promise<void> {
    const { client, picture, clock, signal } = this.#options;
    try {
      do {
        this.#again = false;
        this.#statusDueMs = clock.monotonic() + STATUS_EVERY_MS;
        picture.applyStatus(await client.request('GET /cluster/status', {}, { signal }));
        this.#forbidden = false;
      } while (this.#again && !signal.aborted);
    } catch (error) {
      if (!(error instanceof PveError) || error.code !== 'forbidden') return;
      this.#forbidden = true;
      this.#statusDueMs = clock.monotonic() + FORBIDDEN_EVERY_MS;
      picture.applyStatus(undefined);
    }
  }

  #run(work: Promise<void>): void {
    const running: Promise<void> = work.finally(() => this.#underWay.delete(running));
    this.#underWay.add(running);
  }
}
