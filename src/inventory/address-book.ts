import { canonicalIp, isLoopback, isUnspecified } from '../std/ip.ts';
import { MultiMap } from './multi-map.ts';

/** Whom an address book lists. The bearer stays the same object while its record changes. */
export interface Bearer<Listed> {
  record: Listed;
}

interface Listed {
  readonly name: string | null;
  readonly addresses: readonly string[] | null;
}

/** Finds bearers by address, name and first label of the name, without looking at the others. */
export class AddressBook<Record extends Listed> {
  readonly #byAddress = new MultiMap<Bearer<Record>>();
  readonly #byName = new MultiMap<Bearer<Record>>();
  readonly #byLabel = new MultiMap<Bearer<Record>>();

  /** Lists the bearer under what its record says now and no longer under what `previous` said. */
  update(bearer: Bearer<Record>, previous: Record | undefined, next: Record | undefined): void {
    if (previous?.addresses !== next?.addresses) {
      for (const key of addressKeys(previous?.addresses)) this.#byAddress.delete(key, bearer);
      for (const key of addressKeys(next?.addresses)) this.#byAddress.add(key, bearer);
    }
    if ((previous?.name ?? null) !== (next?.name ?? null)) {
      for (const [map, key] of this.#nameKeys(previous?.name)) map.delete(key, bearer);
      for (const [map, key] of this.#nameKeys(next?.name)) map.add(key, bearer);
    }
  }

  byAddress(text: string): Bearer<Record> | readonly Bearer<Record>[] | undefined {
    const found = this.#byAddress.get(text);
    if (found !== undefined) return found;
    const key = canonicalIp(text);
    return key === undefined || key === text ? undefined : this.#byAddress.get(key);
  }

  byName(name: string): Bearer<Record> | readonly Bearer<Record>[] | undefined {
    return this.#byName.get(nameKey(name));
  }

  byLabel(label: string): Bearer<Record> | readonly Bearer<Record>[] | undefined {
    return this.#byLabel.get(nameKey(label));
  }

  #nameKeys(name: string | null | undefined): [MultiMap<Bearer<Record>>, string][] {
    if (!name) return [];
    const key = nameKey(name);
    return [
      [this.#byName, key],
      [this.#byLabel, firstLabel(key)],
    ];
  }
}

/** Names are compared without regard to case and to the dot that ends a full domain name. */
export function nameKey(name: string): string {
  const key = name.toLowerCase();
  return key.endsWith('.') ? key.slice(0, -1) : key;
}

export function firstLabel(name: string): string {
  const dot = name.indexOf('.');
  return dot < 0 ? name : name.slice(0, dot);
}

/** Loopback and unspecified addresses are everybody's, so nobody is found by them. */
function addressKeys(addresses: readonly string[] | null | undefined): readonly string[] {
  if (!addresses || addresses.length === 0) return [];
  const keys = new Set<string>();
  for (const address of addresses) {
    const key = canonicalIp(address);
    if (key !== undefined && !isLoopback(key) && !isUnspecified(key)) keys.add(key);
  }
  return [...keys];
}
