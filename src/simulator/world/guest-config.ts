import { createHash } from 'node:crypto';

/** The values of one section of a configuration file, as text. */
export type ConfigSection = Map<string, string>;

export interface ConfigSnapshot {
  readonly name: string;
  readonly values: ConfigSection;
}

/** A guest's configuration file: the values in effect, what waits for the next start, and snapshots [AB]. */
export class GuestConfig {
  readonly current: ConfigSection;
  /** What changes at the next start. */
  readonly pending: ConfigSection = new Map();
  /** What the next start deletes. */
  readonly pendingDelete = new Set<string>();
  readonly snapshots: ConfigSnapshot[] = [];
  /** `lxc.*` lines, kept as pairs [LCF]. */
  readonly raw: Array<readonly [string, string]> = [];
  /** Goes up with every change. */
  version = 1;
  #digest: string | undefined;

  constructor(values: Iterable<readonly [string, string]> = []) {
    this.current = new Map(values);
  }

  get(key: string): string | undefined {
    return this.current.get(key);
  }

  set(key: string, value: string): void {
    this.current.set(key, value);
    this.changed();
  }

  delete(key: string): void {
    this.current.delete(key);
    this.changed();
  }

  /** To be called after anything in here was changed directly. */
  changed(): void {
    this.version++;
    this.#digest = undefined;
  }

  get hasPending(): boolean {
    return this.pending.size > 0 || this.pendingDelete.size > 0;
  }

  /** What a start does: the pending values take effect. Tells whether there were any. */
  applyPending(): boolean {
    if (!this.hasPending) return false;
    for (const key of this.pendingDelete) this.current.delete(key);
    for (const [key, value] of this.pending) this.current.set(key, value);
    this.pending.clear();
    this.pendingDelete.clear();
    this.changed();
    return true;
  }

  /** Current values with the pending ones merged in, as GET …/config answers by default. */
  merged(): ConfigSection {
    if (!this.hasPending) return this.current;
    const merged = new Map(this.current);
    for (const key of this.pendingDelete) merged.delete(key);
    for (const [key, value] of this.pending) merged.set(key, value);
    return merged;
  }

  /** SHA-1 of the raw file, pending section and snapshots included [AB]. */
  get digest(): string {
    this.#digest ??= createHash('sha1').update(this.text()).digest('hex');
    return this.#digest;
  }

  /** The file as it lies in /etc/pve. */
  text(): string {
    let text = section(this.current, this.raw);
    if (this.hasPending) {
      text += '\n[pve:pending]\n';
      if (this.pendingDelete.size > 0) text += `delete: ${[...this.pendingDelete].sort().join(',')}\n`;
      text += section(this.pending, []);
    }
    for (const snapshot of [...this.snapshots].sort((a, b) => (a.name < b.name ? -1 : 1))) {
      text += `\n[${snapshot.name}]\n${section(snapshot.values, [])}`;
    }
    return text;
  }
}

function section(values: ConfigSection, raw: ReadonlyArray<readonly [string, string]>): string {
  let text = '';
  const description = values.get('description');
  if (description !== undefined) {
    for (const line of description.replace(/\n$/, '').split('\n')) text += `#${encodeLine(line)}\n`;
  }
  for (const key of [...values.keys()].sort()) {
    if (key !== 'description') text += `${key}: ${values.get(key)}\n`;
  }
  for (const [key, value] of raw) text += `${key}: ${value}\n`;
  return text;
}

const encodeLine = (line: string) =>
  line.replace(
    /[%:\x00-\x1f]/g,
    (letter) => `%${letter.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
  );
