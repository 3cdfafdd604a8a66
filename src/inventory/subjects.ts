import { PveError } from '../pve/errors.ts';
import { formatGuestRef, type GuestKind, type GuestRef, type NodeRef } from '../pve/guest-ref.ts';
import { nearest } from '../std/nearest.ts';
import { AddressBook, type Bearer, nameKey } from './address-book.ts';
import { ambiguous, type LookupRules, lookUp, theOne } from './lookup.ts';
import type { LookupQuery } from './options.ts';
import type { GuestRecord, NodeRecord } from './records.ts';
import type { RemoteWatch } from './remote-watch.ts';

/** Whom a name, a vmid or an address means, over all remotes. */
export class Subjects {
  readonly guestBook = new AddressBook<GuestRecord>();
  readonly nodeBook = new AddressBook<NodeRecord>();
  readonly #watches: ReadonlyMap<string, RemoteWatch>;
  readonly #guestRules: LookupRules<GuestRecord>;
  readonly #nodeRules: LookupRules<NodeRecord>;

  constructor(watches: ReadonlyMap<string, RemoteWatch>) {
    this.#watches = watches;
    const remote = (name: string) => (watches.size > 1 ? `${name}/` : '');
    this.#guestRules = {
      preferred: 'running',
      noun: 'guests',
      refOf: (record) => `${remote(record.remote)}${record.vmid}`,
    };
    this.#nodeRules = {
      preferred: 'online',
      noun: 'nodes',
      refOf: (record) => `node/${remote(record.remote)}${record.name}`,
    };
  }

  refOf(record: GuestRecord | NodeRecord): string {
    return 'vmid' in record ? this.#guestRules.refOf(record) : this.#nodeRules.refOf(record);
  }

  lookup(query: LookupQuery): GuestRecord | undefined {
    return lookUp(this.guestBook, query, this.#guestRules);
  }

  lookupNode(query: LookupQuery): NodeRecord | undefined {
    return lookUp(this.nodeBook, query, this.#nodeRules);
  }

  /** @throws AmbiguousError unless there is one, or exactly one that runs. */
  oneOf(bearers: readonly Bearer<GuestRecord>[], asked: string): GuestRecord {
    return theOne(bearers, asked, this.#guestRules);
  }

  guest(kind: GuestKind | undefined, vmid: number, remote?: string): GuestRecord | undefined {
    const found: GuestRecord[] = [];
    for (const { picture } of this.#watches.values()) {
      if (remote !== undefined && picture.name !== remote) continue;
      const record = picture.slot(vmid)?.record;
      if (record && (kind === undefined || record.type === kind)) found.push(record);
    }
    if (found.length > 1) throw ambiguous(formatGuestRef({ kind, vmid }), found, this.#guestRules);
    return found[0];
  }

  resolve(ref: GuestRef): GuestRecord {
    const record =
      ref.vmid !== undefined
        ? this.guest(ref.kind, ref.vmid, ref.remote)
        : this.#guestByName(ref.name ?? '', ref.remote);
    if (record) return record;
    const names = this.#scope(ref.remote).flatMap(({ picture }) =>
      picture.guests.map(({ name }) => name ?? ''),
    );
    const similar = ref.name === undefined ? undefined : nearest(ref.name, new Set(names));
    throw this.#notFound('guest', formatGuestRef(ref), ref.remote, similar);
  }

  resolveNode(ref: NodeRef): NodeRecord {
    const found = this.#scope(ref.remote).flatMap(({ picture }) => picture.node(ref.node) ?? []);
    if (found.length === 1) return found[0]!;
    const text = ref.remote === undefined ? ref.node : `${ref.remote}/${ref.node}`;
    if (found.length > 1) throw ambiguous(text, found, this.#nodeRules);
    const names = this.#scope(ref.remote).flatMap(({ picture }) => picture.record.nodes);
    throw this.#notFound('node', text, ref.remote, nearest(ref.node, new Set(names)));
  }

  /** Nobody bears what was asked for. What could not be asked is said with it. */
  notFoundByQuery(query: LookupQuery, also?: string): PveError {
    const asked = query.ip ?? query.hostname ?? query.alias ?? 'nothing';
    return this.#missing(`no guest is known by ${asked}`, asked, undefined, also);
  }

  #guestByName(name: string, remote: string | undefined): GuestRecord | undefined {
    const found = this.guestBook.byName(nameKey(name));
    if (found === undefined) return undefined;
    const bearers = (Array.isArray(found) ? found : [found]).filter(
      (bearer) => remote === undefined || bearer.record.remote === remote,
    );
    return bearers.length === 0 ? undefined : theOne(bearers, name, this.#guestRules);
  }

  #scope(remote: string | undefined): RemoteWatch[] {
    return [...this.#watches.values()].filter(
      ({ picture }) => remote === undefined || picture.name === remote,
    );
  }

  #notFound(noun: string, text: string, remote: string | undefined, similar: string | undefined): PveError {
    if (remote !== undefined && !this.#watches.has(remote)) {
      const names = [...this.#watches.keys()];
      return new PveError('not-found', `there is no remote ${remote}`, {
        subject: text,
        advice: `Configured: ${names.join(', ') || 'none'}.`,
      });
    }
    return this.#missing(`there is no ${noun} ${text}`, text, remote, similar && `Did you mean ${similar}?`);
  }

  /** A remote that has never answered may well have it: then that it does not answer is what is wrong. */
  #missing(
    message: string,
    subject: string,
    remote: string | undefined,
    advice: string | undefined,
  ): PveError {
    const silent = this.#scope(remote).filter(({ picture }) => picture.lost !== null);
    const unknown = silent.filter(({ picture }) => !picture.known);
    const [first] = unknown;
    if (first?.error instanceof PveError && unknown.length === this.#scope(remote).length) return first.error;
    const told = silent.map(
      ({ picture }) => `remote ${picture.name} does not answer: ${picture.lost?.reason}`,
    );
    return new PveError('not-found', [message, ...told].join('; '), {
      subject,
      ...(advice !== undefined && { advice }),
    });
  }
}
