import { PveError } from './errors.ts';

export type GuestKind = 'lxc' | 'qemu';

/** How somebody names a guest: by vmid, perhaps with its kind, or by name; perhaps in a certain remote. */
export interface GuestRef {
  readonly remote?: string;
  readonly kind?: GuestKind;
  readonly vmid?: number;
  readonly name?: string;
}

/** A node as somebody names it. */
export interface NodeRef {
  readonly remote?: string;
  readonly node: string;
}

/** Words with a meaning of their own in a subject, which therefore cannot name a remote. */
export const RESERVED_REMOTE_NAMES: readonly string[] = ['lxc', 'qemu', 'node'];

/** Proxmox's own bounds of a vmid [JS: pve-vmid]. */
export const MIN_VMID = 100;
export const MAX_VMID = 999_999_999;

const isKind = (word: string | undefined): word is GuestKind => word === 'lxc' || word === 'qemu';

/**
 * Reads `[REMOTE/]VMID`, `[REMOTE/]lxc/VMID`, `[REMOTE/]qemu/VMID` or `[REMOTE/]NAME`; all digits means vmid.
 * @throws PveError `parameter` naming the text, if it is none of these.
 */
export function parseGuestRef(text: string): GuestRef {
  const words = text.split('/');
  const last = words.pop()!;
  const kind = isKind(words.at(-1)) ? (words.pop() as GuestKind) : undefined;
  const remote = words.pop();
  const wrong = (why: string) =>
    new PveError('parameter', `${JSON.stringify(text)} names no guest: ${why}`, {
      subject: text,
      advice:
        'Write VMID, lxc/VMID, qemu/VMID or a name, with REMOTE/ before it if there are several remotes.',
    });
  if (words.length > 0) throw wrong('too many slashes');
  if (remote === '') throw wrong('the remote before the slash is empty');
  if (remote !== undefined && RESERVED_REMOTE_NAMES.includes(remote)) {
    throw wrong(`${JSON.stringify(remote)} cannot be a remote`);
  }
  if (last === '') throw wrong('it is empty');
  if (!/^\d+$/.test(last)) {
    if (kind) throw wrong(`after ${kind}/ comes a vmid, not ${JSON.stringify(last)}`);
    return { ...(remote !== undefined && { remote }), name: last };
  }
  const vmid = Number(last);
  if (vmid < MIN_VMID || vmid > MAX_VMID) throw wrong(`a vmid is between ${MIN_VMID} and ${MAX_VMID}`);
  return { ...(remote !== undefined && { remote }), ...(kind && { kind }), vmid };
}

/** Writes a reference as it would have to be typed. */
export function formatGuestRef(ref: GuestRef): string {
  return [ref.remote, ref.kind, ref.vmid ?? ref.name].filter((word) => word !== undefined).join('/');
}

/**
 * Reads `node/[REMOTE/]NAME`; where only nodes are possible the `node/` may go (`bare`).
 * @returns `undefined` if the text names no node.
 */
export function parseNodeRef(text: string, options: { bare?: boolean } = {}): NodeRef | undefined {
  const words = text.split('/');
  if (words[0] === 'node') words.shift();
  else if (!options.bare) return undefined;
  const node = words.pop();
  const remote = words.pop();
  if (!node || remote === '' || words.length > 0) return undefined;
  if (remote !== undefined && RESERVED_REMOTE_NAMES.includes(remote)) return undefined;
  return { ...(remote !== undefined && { remote }), node };
}
