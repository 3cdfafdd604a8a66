import type { StatsSample } from '../../client/guest/guest.ts';
import type { NodeStatsSample } from '../../client/node-stats.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { GuestRecord } from '../../inventory/records.ts';
import { listedNodeSample } from '../../inventory/stats/node-readings.ts';
import { listedSample } from '../../inventory/stats/sample.ts';
import { sharedAbort } from '../../std/shared-abort.ts';
import { errorText } from '../error-text.ts';
import { hasRemotes } from '../inventory-session.ts';
import type { Session } from '../session.ts';
import { guestRoom, type TopFrame, topLines } from './frame.ts';
import { keysOf } from './keys.ts';
import { detailLines, logLines } from './look.ts';
import { Screen } from './screen.ts';
import { fits, sorted } from './sorting.ts';
import { type Deed, type Effect, FIRST_STATE, keyOf, press, type TopState } from './state.ts';

const REDRAW_MS = 1000;
/** How long a message stays. */
const MESSAGE_MS = 6000;

const WORDS: Readonly<Record<Deed, readonly [during: string, after: string]>> = {
  start: ['starting', 'has been started'],
  shutdown: ['shutting down', 'has been shut down'],
  stop: ['stopping', 'has been stopped'],
};

/** Nodes and guests on the whole screen, until the user leaves. */
export class Top {
  readonly #session: Session;
  readonly #inventory: Inventory;
  readonly #guests = new Map<string, StatsSample>();
  readonly #nodes = new Map<string, NodeStatsSample>();
  readonly #end = sharedAbort();
  #state: TopState = FIRST_STATE;
  #message: (TopFrame['message'] & { readonly untilMs: number }) | undefined;
  #look: TopFrame['look'] = { heading: '', lines: [] };
  #screen: Screen | undefined;

  constructor(session: Session, inventory: Inventory) {
    this.#session = session;
    this.#inventory = inventory;
  }

  /** Returns when the user leaves or interrupts. Whatever happens, the terminal is as it was before. */
  async run(): Promise<void> {
    const { signal, shell } = this.#session;
    const interrupt = () => this.#end.abort(signal.reason);
    signal.addEventListener('abort', interrupt, { once: true });
    if (signal.aborted) interrupt();
    this.#screen = new Screen(shell, { keys: (text) => this.#pressed(text), resize: () => this.#draw() });
    let timer = shell.clock.setTimeout(() => tick(), REDRAW_MS);
    const tick = () => {
      this.#draw();
      timer = shell.clock.setTimeout(tick, REDRAW_MS);
    };
    try {
      this.#draw();
      await Promise.all([this.#readGuests(), this.#readNodes()]);
    } catch (error) {
      // To end is what the user wanted.
      if (!this.#end.signal.aborted) throw error;
    } finally {
      this.#end.abort();
      timer.cancel();
      signal.removeEventListener('abort', interrupt);
      this.#screen[Symbol.dispose]();
    }
  }

  async #readGuests(): Promise<void> {
    const { signal } = this.#end;
    for await (const sample of this.#inventory.stats(undefined, { signal })) {
      this.#guests.set(keyOf(sample), sample);
    }
  }

  async #readNodes(): Promise<void> {
    const { signal } = this.#end;
    for await (const sample of this.#inventory.nodeStats(undefined, { signal })) {
      this.#nodes.set(`${sample.remote}/${sample.name}`, sample);
    }
  }

  #pressed(text: string): void {
    for (const key of keysOf(text)) {
      const { state, effect } = press(this.#state, key, {
        rows: this.#rows(),
        page: guestRoom(this.#frame(), this.#size()),
      });
      this.#state = state;
      this.#message = undefined;
      if (effect) this.#do(effect);
    }
    if (!this.#end.signal.aborted) this.#draw();
  }

  #do(effect: Effect): void {
    if (effect.kind === 'quit') {
      this.#end.abort();
      return;
    }
    const record = this.#record(effect.key);
    if (!record) this.#say('this guest is gone', 'bad');
    else if (effect.kind === 'act') void this.#act(record, effect.deed);
    else void this.#lookAt(record, effect.what);
  }

  async #act(record: GuestRecord, deed: Deed): Promise<void> {
    const name = this.#nameOf(keyOf(record));
    const [during, after] = WORDS[deed];
    const { signal } = this.#end;
    this.#say(`${name}: ${during} …`, 'accent', Number.POSITIVE_INFINITY);
    try {
      const { alreadyThere, warnings } = await this.#inventory.handle(record).act(deed, { signal });
      const words = alreadyThere ? 'was so already' : after;
      this.#say(`${name} ${words}${warnings > 0 ? ', with warnings' : ''}`, warnings > 0 ? 'warn' : 'good');
    } catch (error) {
      if (!signal.aborted) this.#say(errorText(error).replace(/^drowse: /, ''), 'bad');
    }
    this.#draw();
  }

  async #lookAt(record: GuestRecord, what: 'log' | 'details'): Promise<void> {
    const { signal } = this.#end;
    const heading = `${this.#nameOf(keyOf(record))}: ${what === 'log' ? 'what was done to it' : 'details'}`;
    const look = { heading, lines: ['…'] };
    this.#look = look;
    const lines = await (what === 'log' ? logLines : detailLines)(this.#inventory.handle(record), { signal });
    // Another look may have been taken meanwhile.
    if (this.#look === look) this.#look = { heading, lines };
    this.#draw();
  }

  #say(text: string, tone: NonNullable<TopFrame['message']>['tone'], forMs = MESSAGE_MS): void {
    this.#message = { text, tone, untilMs: this.#session.shell.clock.monotonic() + forMs };
  }

  #rows(): StatsSample[] {
    const now = new Date(this.#session.shell.clock.now());
    const { all, filter, sort, reverse } = this.#state;
    const samples = this.#inventory.snapshot.guests
      .filter(({ template }) => template !== true)
      .map((guest) => this.#guests.get(keyOf(guest)) ?? listedSample(guest, now));
    const shown = samples.filter((it) => (all || it.status !== 'stopped') && fits(it, filter));
    return sorted(shown, sort, reverse);
  }

  #frame(): TopFrame {
    const { snapshot } = this.#inventory;
    const { clock } = this.#session.shell;
    if (this.#message && clock.monotonic() > this.#message.untilMs) this.#message = undefined;
    const now = new Date(clock.now());
    return {
      state: this.#state,
      nodes: snapshot.nodes.map(
        (node) => this.#nodes.get(`${node.remote}/${node.name}`) ?? listedNodeSample(node, now),
      ),
      guests: this.#rows(),
      counts: {
        running: snapshot.guests.filter(({ status }) => status === 'running').length,
        all: snapshot.guests.length,
      },
      remotes: hasRemotes(this.#inventory),
      message: this.#message,
      look: this.#look,
      nameOf: (key) => this.#nameOf(key),
    };
  }

  #size() {
    const { columns, rows } = this.#session.shell.stdout;
    return { columns, rows, paint: this.#session.paint };
  }

  #draw(): void {
    this.#screen?.draw(topLines(this.#frame(), this.#size()));
  }

  #record(key: string): GuestRecord | undefined {
    return this.#inventory.snapshot.guests.find((guest) => keyOf(guest) === key);
  }

  #nameOf(key: string): string {
    const record = this.#record(key);
    return record ? `${this.#inventory.refOf(record)} ${record.name ?? ''}`.trim() : key;
  }
}
