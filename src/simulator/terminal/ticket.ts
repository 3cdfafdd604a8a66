import type { Tickets } from '../access/tickets.ts';

const PREFIX = 'PVEVNC';
/** How old a console's ticket may be, and how far in the future [AC]. */
const LIFE_SECONDS = 40;
const FUTURE_SECONDS = 20;

/** What a console's ticket is good for. `port` is `undefined` before tickets were bound to it (April 2026). */
export interface ConsoleRight {
  readonly authId: string;
  /** The ACL path: `/vms/101`, `/nodes/pve1`. */
  readonly path: string;
  readonly port: number | undefined;
}

function secretData({ authId, path, port }: ConsoleRight): string {
  return [authId, path, ...(port === undefined ? [] : [port])].join(':');
}

/** `PVEVNC:68A7F3C1::…` */
export function issueConsoleTicket(tickets: Tickets, right: ConsoleRight): string {
  return tickets.issue(PREFIX, '', secretData(right));
}

export function isConsoleTicket(tickets: Tickets, ticket: string, right: ConsoleRight): boolean {
  const found = tickets.check(PREFIX, ticket, { secretData: secretData(right), lifeSeconds: LIFE_SECONDS });
  return found !== undefined && found.ageSeconds > -FUTURE_SECONDS;
}
