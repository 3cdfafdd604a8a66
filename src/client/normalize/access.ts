import type { Permissions, Ticket } from '../../pve/wire/access.ts';
import type { Termproxy } from '../../pve/wire/console.ts';
import type { Version } from '../../pve/wire/version.ts';
import { fieldsOf, isFields, known, toCount, toFlag, toText, toWord, unreadable } from './scalar.ts';
import { upidText } from './tasks.ts';

export function ticket(wire: unknown): Ticket {
  const route = 'POST /access/ticket';
  const row = fieldsOf(wire, route);
  const username = toWord(row['username']);
  if (username === undefined) throw unreadable(route, 'it names no user');
  return known({
    username,
    ticket: toWord(row['ticket']),
    csrfPreventionToken: toWord(row['CSRFPreventionToken']),
    clusterName: toWord(row['clustername']),
    needsTfa: toFlag(row['NeedTFA']) ?? false,
    capabilities: isFields(row['cap']) ? capabilities(row['cap']) : undefined,
  });
}

function capabilities(cap: Record<string, unknown>): Record<string, readonly string[]> {
  return fromEntries(
    Object.entries(cap).map(([area, granted]) => [
      area,
      isFields(granted) ? Object.keys(granted).filter((privilege) => toFlag(granted[privilege])) : [],
    ]),
  );
}

/** That a privilege is named means that it is granted; the value says whether it propagates [ACA]. */
export function permissions(wire: unknown): Permissions {
  return fromEntries(
    Object.entries(fieldsOf(wire, 'GET /access/permissions')).map(([path, granted]) => [
      path,
      fromEntries(
        Object.entries(isFields(granted) ? granted : {}).map(([privilege, propagates]) => [
          privilege,
          toFlag(propagates) ?? false,
        ]),
      ),
    ]),
  );
}

export function termproxy(wire: unknown): Termproxy {
  const route = 'POST …/termproxy';
  const row = fieldsOf(wire, route);
  const port = toCount(row['port']);
  const text = toWord(row['ticket']);
  if (port === undefined || text === undefined) throw unreadable(route, 'port or ticket are missing');
  return { user: toText(row['user']) ?? '', port, ticket: text, upid: upidText(row['upid']) };
}

/** `9.2.11`, or `7.4-16` up to Proxmox VE 7 [RT]. */
export function version(wire: unknown): Version {
  const route = 'GET /version';
  const row = fieldsOf(wire, route);
  const text = toText(row['version']) ?? '';
  const parts = /^(\d+)\.(\d+)(?:[.-](\d+))?/.exec(text);
  if (!parts) throw unreadable(route, `${JSON.stringify(text)} is no version of Proxmox VE`);
  return known({
    version: text,
    release: toText(row['release']) ?? '',
    repoid: toText(row['repoid']) ?? '',
    console: toWord(row['console']) as Version['console'],
    major: Number(parts[1]),
    minor: Number(parts[2]),
    patch: parts[3] === undefined ? undefined : Number(parts[3]),
  });
}

const fromEntries = <Value>(entries: [string, Value][]): Record<string, Value> => Object.fromEntries(entries);
