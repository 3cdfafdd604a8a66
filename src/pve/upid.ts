import { PveError } from './errors.ts';

/** A task's name, taken apart [UP]. */
export interface Upid {
  /** The whole text, trailing colon included. */
  readonly text: string;
  /** The node it runs on; ask that node about it. */
  readonly node: string;
  readonly pid: number;
  /** Start of the process in clock ticks since the node's boot. */
  readonly pstart: number;
  readonly startedAt: Date;
  /** `vzstart`, `qmshutdown`, `hastart`, … */
  readonly type: string;
  /** Usually the vmid; may be empty. */
  readonly id: string;
  /** `user@realm`, without the token. */
  readonly user: string;
  /** The token that started it, if one did. */
  readonly tokenId: string | undefined;
}

// [UP]: UPID:node:pid:pstart:starttime:type:id:user: with hex numbers, pstart of 8 or 9 digits.
const PATTERN =
  /^UPID:([a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?):([0-9A-Fa-f]{8}):([0-9A-Fa-f]{8,9}):([0-9A-Fa-f]{8}):([^:\s]+):([^:\s/]*):([^:\s]+):$/;

/** Whether `text` is a UPID. */
export function isUpid(text: unknown): text is string {
  return typeof text === 'string' && PATTERN.test(text);
}

/** @throws PveError `parameter` naming the text, if it is no UPID. */
export function parseUpid(text: string): Upid {
  const match = PATTERN.exec(text);
  if (!match) {
    throw new PveError('parameter', `${JSON.stringify(text)} is not a UPID`, {
      subject: text,
      advice:
        'A UPID looks like UPID:pve1:0003A1B2:0A4C21F7:68A7F3C1:vzstart:101:root@pam: (with the last colon).',
    });
  }
  const [, node, pid, pstart, starttime, type, id, owner] = match as unknown as string[];
  const [user, tokenId] = owner!.split('!');
  return {
    text,
    node: node!,
    pid: Number.parseInt(pid!, 16),
    pstart: Number.parseInt(pstart!, 16),
    startedAt: new Date(Number.parseInt(starttime!, 16) * 1000),
    type: type!,
    id: id!,
    user: user!,
    tokenId,
  };
}

/** Writes a UPID; `startedAt` is cut to whole seconds. */
export function formatUpid(parts: Omit<Upid, 'text'>): string {
  const hex = (value: number) => Math.floor(value).toString(16).toUpperCase().padStart(8, '0');
  const owner = parts.tokenId === undefined ? parts.user : `${parts.user}!${parts.tokenId}`;
  const started = hex(parts.startedAt.getTime() / 1000);
  return `UPID:${parts.node}:${hex(parts.pid)}:${hex(parts.pstart)}:${started}:${parts.type}:${parts.id}:${owner}:`;
}
