import type { PveClient } from '../client/client.ts';
import type { Node } from '../client/node.ts';
import { AmbiguousError } from '../pve/errors.ts';
import { parseNodeRef } from '../pve/guest-ref.ts';

/** A node of the pool and the remote it belongs to. */
interface Pooled {
  readonly remote: string;
  readonly node: Node;
}

/**
 * The nodes of all remotes, each with the client that reaches it. The inventory keeps it up to date; more can
 * be added by hand. Empty before anything is known: then it has no names and iterates over nothing.
 */
export class NodePool implements Iterable<Node> {
  readonly #pooled = new Map<string, Pooled>();

  get size(): number {
    return this.#pooled.size;
  }

  /**
   * The node called so: `pve1`, `lab/pve1` or `node/lab/pve1`; `undefined` if there is none.
   * @throws AmbiguousError listing the candidates, if nodes of several remotes bear the name.
   */
  get(name: string): Node | undefined {
    const ref = parseNodeRef(name, { bare: true });
    if (!ref) return undefined;
    const found = [...this.#pooled.values()].filter(
      ({ remote, node }) => node.name === ref.node && (ref.remote === undefined || ref.remote === remote),
    );
    if (found.length <= 1) return found[0]?.node;
    const candidates = found.map(({ remote, node }) => `node/${remote}/${node.name}`).sort();
    throw new AmbiguousError(
      `${name} is ambiguous: ${candidates.length} nodes match: ${candidates.join(', ')}`,
      {
        subject: name,
        candidates,
        advice: `Name one of them: ${candidates.join(', ')}.`,
      },
    );
  }

  /** Adds a node, or replaces the one of that name in that remote. */
  add(node: Node): void {
    const { name: remote }: PveClient = node.client;
    this.#pooled.set(`${remote}/${node.name}`, { remote, node });
  }

  /** Takes out the nodes of a remote that are not among `names`. */
  retain(remote: string, names: readonly string[]): void {
    for (const [key, pooled] of this.#pooled) {
      if (pooled.remote === remote && !names.includes(pooled.node.name)) this.#pooled.delete(key);
    }
  }

  /** Sorted, as they would have to be typed: with the remote where the name alone would be ambiguous. */
  names(): readonly string[] {
    const times = new Map<string, number>();
    for (const { node } of this.#pooled.values()) times.set(node.name, (times.get(node.name) ?? 0) + 1);
    return [...this.#pooled.values()]
      .map(({ remote, node }) => (times.get(node.name) === 1 ? node.name : `${remote}/${node.name}`))
      .sort();
  }

  [Symbol.iterator](): IterableIterator<Node> {
    return [...this.#pooled.values()].map(({ node }) => node).values();
  }
}
