import { Node } from '../client/node.ts';
import type { NodeStatsSample } from '../client/node-stats.ts';
import type { NodeRecord } from './records.ts';
import type { RemoteWatch } from './remote-watch.ts';
import { ConflatedReader } from './stats/conflated-reader.ts';

/** One node of the inventory, and what is shared by all who look at it. */
export class NodeHandle {
  readonly remote: string;
  readonly name: string;
  readonly #watch: RemoteWatch;
  #last: NodeRecord;

  /** Handles come from `inventory.nodeHandle(…)`. */
  constructor(watch: RemoteWatch, record: NodeRecord) {
    this.remote = record.remote;
    this.name = record.name;
    this.#watch = watch;
    this.#last = record;
  }

  /** What is known of the node now; as it last was, if it has left. */
  get record(): NodeRecord {
    this.#last = this.#watch.picture.node(this.name) ?? this.#last;
    return this.#last;
  }

  /** The client's node: asks the server for everything. */
  get node(): Node {
    return new Node(this.#watch.client, this.name);
  }

  /**
   * What the node uses, once per second at most, as long as somebody reads; however many read, it is asked once. A
   * slow reader gets the latest only. Ends with `break`, the signal (which throws its reason) or the inventory.
   * Without Sys.Audit on the node it tells what the list tells.
   */
  stats(options: { signal?: AbortSignal } = {}): AsyncIterableIterator<NodeStatsSample> {
    let leave = () => {};
    const reader = new ConflatedReader<NodeStatsSample>({ ...options, onLeave: () => leave() });
    leave = this.#watch.nodeStats.watch(reader, ({ name }) => name === this.name);
    return reader.begin();
  }
}
