import { AmbiguousError } from '../pve/errors.ts';
import { type AddressBook, type Bearer, firstLabel, nameKey } from './address-book.ts';
import type { LookupQuery } from './options.ts';

interface Listed {
  readonly name: string | null;
  readonly addresses: readonly string[] | null;
  readonly status: string;
}

/** How the rules differ between guests and nodes: who is preferred, and how each is to be typed. */
export interface LookupRules<Record extends Listed> {
  /** The status that decides between several bearers, if exactly one of them has it. */
  readonly preferred: 'running' | 'online';
  readonly noun: 'guests' | 'nodes';
  /** The subject as it would have to be typed. */
  readonly refOf: (record: Record) => string;
}

/**
 * Reverse lookup: `ip`, then `hostname`, then `alias`; the first that matches wins.
 * @throws AmbiguousError if several bear what matched and not exactly one of them runs.
 */
export function lookUp<Record extends Listed>(
  book: AddressBook<Record>,
  query: LookupQuery,
  rules: LookupRules<Record>,
): Record | undefined {
  const { ip, hostname, alias } = query;
  if (ip !== undefined) {
    const found = book.byAddress(ip);
    if (found !== undefined) return theOne(found, ip, rules);
  }
  if (hostname !== undefined) {
    const name = nameKey(hostname);
    const label = firstLabel(name);
    const found = book.byName(name) ?? book.byLabel(name) ?? book.byName(label) ?? book.byLabel(label);
    if (found !== undefined) return theOne(found, hostname, rules);
  }
  if (alias !== undefined) {
    const found = book.byName(alias);
    if (found !== undefined) return theOne(found, alias, rules);
  }
  return undefined;
}

/**
 * The only one; of several the one that runs.
 * @throws AmbiguousError listing the candidates, if there are several and not exactly one runs.
 */
export function theOne<Record extends Listed>(
  found: Bearer<Record> | readonly Bearer<Record>[],
  asked: string,
  rules: LookupRules<Record>,
): Record {
  if (!isList(found)) return found.record;
  const records = found.map((bearer) => bearer.record);
  const preferred = records.filter((record) => record.status === rules.preferred);
  const only = preferred.length === 1 ? preferred[0] : records.length === 1 ? records[0] : undefined;
  if (only) return only;
  throw ambiguous(asked, records, rules);
}

/** The error that says who all could be meant. */
export function ambiguous<Record extends Listed>(
  asked: string,
  records: readonly Record[],
  rules: LookupRules<Record>,
): AmbiguousError {
  const candidates = records.map((record) => rules.refOf(record)).sort();
  return new AmbiguousError(
    `${asked} is ambiguous: ${candidates.length} ${rules.noun} match: ${candidates.join(', ')}`,
    { subject: asked, candidates, advice: `Name one of them: ${candidates.join(', ')}.` },
  );
}

function isList<Record>(
  found: Bearer<Record> | readonly Bearer<Record>[],
): found is readonly Bearer<Record>[] {
  return Array.isArray(found);
}
