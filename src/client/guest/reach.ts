import { PveError } from '../../pve/errors.ts';
import { formatGuestRef, type GuestRef } from '../../pve/guest-ref.ts';
import type { GuestStatusCurrent } from '../../pve/wire/guest-status.ts';
import { sleep } from '../../std/clock.ts';
import type { PveClient } from '../client.ts';
import type { RequestOptions } from '../options.ts';
import { type GuestHint, type GuestLocation, guestRows, locationOf, pickGuest } from './locate.ts';
import { saysGone } from './server-words.ts';

/** How often a guest is looked for anew during one call; a migration's last step takes moments [LMI]. */
const LOOKS = 6;
const FIRST_PAUSE_MS = 200;
/** How long it is believed without asking that a guest is where it was seen. */
const FRESH_MS = 1000;

/** Finds one guest, and finds it again when it has moved: where it was last seen is a hint and no more. */
export class Reach {
  readonly client: PveClient;
  #ref: GuestRef;
  #hint: GuestLocation | undefined;
  #seenAt = Number.NEGATIVE_INFINITY;

  constructor(client: PveClient, ref: GuestRef, hint?: GuestHint) {
    this.client = client;
    this.#ref = ref;
    this.#hint = hint && ref.vmid !== undefined ? { ...hint, vmid: ref.vmid } : undefined;
  }

  get ref(): GuestRef {
    return this.#ref;
  }

  /** As a person would type it. */
  get subject(): string {
    return formatGuestRef({ remote: this.client.name, ...this.#ref });
  }

  /** Looks where it is now. */
  async locate(options?: RequestOptions): Promise<GuestLocation> {
    const row = pickGuest(await guestRows(this.client, options), this.#ref, this.client.name);
    return this.#saw(locationOf(row));
  }

  /** Where it was last seen, or is. */
  async known(options?: RequestOptions): Promise<GuestLocation> {
    return this.#hint ?? this.locate(options);
  }

  /** Where it was seen this very moment. */
  async exact(options?: RequestOptions): Promise<GuestLocation> {
    if (this.#hint && this.client.clock.monotonic() - this.#seenAt < FRESH_MS) return this.#hint;
    if (!this.#hint) return this.locate(options);
    await this.current(options);
    return this.#hint;
  }

  /** What its node says about it this instant. */
  current(options?: RequestOptions): Promise<GuestStatusCurrent> {
    return this.read(
      ({ node, kind, vmid }) =>
        kind === 'lxc'
          ? this.client.request('GET /nodes/{node}/lxc/{vmid}/status/current', { node, vmid }, options)
          : this.client.request('GET /nodes/{node}/qemu/{vmid}/status/current', { node, vmid }, options),
      options,
    );
  }

  /**
   * Asks the node the guest is on. If that node no longer has it, or does not answer, looks where the guest is
   * now and asks there.
   */
  async read<Value>(
    question: (at: GuestLocation) => Promise<Value>,
    options: RequestOptions = {},
  ): Promise<Value> {
    let at = this.#hint ?? (await this.locate(options));
    for (let look = 1; ; look++) {
      try {
        const answer = await question(at);
        this.#saw(at);
        return answer;
      } catch (error) {
        if (look >= LOOKS || !mayHaveMoved(error)) throw error;
        const now = await this.locate(options);
        if (now.node === at.node) {
          if (!saysGone(error)) throw error;
          // Between the two directories for a moment.
          await sleep(this.client.clock, FIRST_PAUSE_MS * 2 ** (look - 1), options);
        }
        at = now;
      }
    }
  }

  #saw(at: GuestLocation): GuestLocation {
    this.#hint = at.name === undefined && this.#hint?.name ? { ...at, name: this.#hint.name } : at;
    this.#ref = { kind: at.kind, vmid: at.vmid };
    this.#seenAt = this.client.clock.monotonic();
    return this.#hint;
  }
}

/** Whether what went wrong may be that the guest is elsewhere: its node has no such guest, or has died. */
function mayHaveMoved(error: unknown): boolean {
  if (saysGone(error)) return true;
  return error instanceof PveError && (error.code === 'node-unreachable' || error.code === 'timeout');
}
