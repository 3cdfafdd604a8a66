import { parseUpid, type Upid } from '../../src/pve/upid.ts';
import type { Recording } from './recording.ts';

/** What must be so before a request is sent, for its answer to make sense. */
export interface Situation {
  /** The guest the request is about. */
  readonly vmid: number | undefined;
  /** How that guest has to be; undefined: as the server has it. */
  readonly guest: 'running' | 'stopped' | 'frozen' | 'absent' | 'present' | undefined;
  readonly lock: string | undefined;
  /** A task that the request asks about, and how far it has to be. */
  readonly task: { readonly upid: Upid; readonly running: boolean } | undefined;
  /** A shutdown of the guest is under way. */
  readonly shuttingDown: boolean;
  /** Tasks are running, as a list of the active ones shows them. */
  readonly busy: boolean;
  /** Options of the guest's configuration that were written before. */
  readonly written: Readonly<Record<string, string>>;
  /** What the console's program was told before, where the request is about a console. */
  readonly console: 'wrong authentication' | 'ended' | undefined;
}

const NOTHING: Situation = {
  vmid: undefined,
  guest: undefined,
  lock: undefined,
  task: undefined,
  shuttingDown: false,
  busy: false,
  written: {},
  console: undefined,
};

/** The words of a recording's name and note, for what neither the request nor the status says. */
function wordsOf(recording: Recording): Set<string> {
  return new Set(`${recording.name} ${recording.note}`.toLowerCase().split(/[^a-z0-9]+/));
}

/**
 * The situations in which a request may have been recorded, the likeliest first. They follow from the request, the
 * expected status line, the name and the note; where these leave open how a guest was, both ways are given.
 */
export function situationsOf(recording: Recording): Situation[] {
  const { method, path } = recording.request;
  const bare = path
    .replace(/^\/api2\/\w+/, '')
    .replace(/\?.*/, '')
    .replace(/\/+/g, '/');
  const words = wordsOf(recording);
  const task = taskOf(bare, words, recording);
  const vmid = Number(
    /\/(?:lxc|qemu)\/(\d+)/.exec(bare)?.[1] ?? task?.upid.id ?? vmidToCreate(recording) ?? Number.NaN,
  );
  const common: Situation = {
    ...NOTHING,
    ...(Number.isNaN(vmid) ? {} : { vmid }),
    task,
    lock: lockOf(recording, words),
    written: writtenBefore(recording, words),
    console:
      words.has('wrong') && words.has('auth')
        ? 'wrong authentication'
        : words.has('listening') || words.has('ended')
          ? 'ended'
          : undefined,
    busy: /\/tasks$/.test(bare) && /source=(active|all)/.test(path),
    shuttingDown: words.has('overrule') || (words.has('while') && words.has('shutdown')),
  };
  const state = task ? stateBeforeTask(task.upid.type, words) : stateBefore(method, bare, recording, words);
  const either =
    task && !words.has('running') && !words.has('final') ? { ...task, running: true } : undefined;
  if (either && state !== 'either') {
    return [
      { ...common, guest: state },
      { ...common, guest: state, task: either },
    ];
  }
  if (state !== 'either') return [{ ...common, guest: state }];
  return (['running', 'stopped'] as const).map((guest) => ({ ...common, guest }));
}

function taskOf(path: string, words: ReadonlySet<string>, recording: Recording): Situation['task'] {
  const [, text] = /^\/nodes\/[^/]+\/tasks\/([^/]+)/.exec(path) ?? [];
  if (!text || / 400 /.test(recording.response.statusLine) || words.has('unknown')) return undefined;
  try {
    return { upid: parseUpid(decodeURIComponent(text)), running: words.has('running') };
  } catch {
    return undefined;
  }
}

function vmidToCreate(recording: Recording): string | undefined {
  if (recording.request.method !== 'POST' || !/\/(lxc|qemu)$/.test(recording.request.path)) return undefined;
  return new URLSearchParams(recording.request.body).get('vmid') ?? undefined;
}

function lockOf(recording: Recording, words: ReadonlySet<string>): string | undefined {
  const named = /is locked \((\w[\w-]*)\)/.exec(recording.response.statusLine)?.[1];
  return named ?? (words.has('locked') ? 'backup' : undefined);
}

function stateBeforeTask(type: string, words: ReadonlySet<string>): Situation['guest'] {
  if (words.has('missing')) return 'absent';
  if (/^(vz|qm)create$/.test(type)) return 'absent';
  if (/^(vz|qm)(start|resume)$/.test(type)) return 'stopped';
  if (/^(vz|qm)(stop|shutdown|reboot|suspend|pause|reset)$/.test(type)) return 'running';
  return undefined;
}

function stateBefore(
  method: string,
  path: string,
  recording: Recording,
  words: ReadonlySet<string>,
): Situation['guest'] | 'either' {
  const reason = recording.response.statusLine;
  if (/does not exist/.test(reason) || words.has('missing')) return 'absent';
  if (/already exists/.test(reason)) return 'present';
  if (method === 'POST' && /\/(lxc|qemu)$/.test(path)) return / 200 /.test(reason) ? 'absent' : undefined;
  if (/already running/.test(reason)) return 'running';
  if (/not running/.test(reason)) return 'stopped';
  if (/\/status\/(start|resume)$/.test(path)) return / 200 /.test(reason) ? 'stopped' : undefined;
  if (/\/status\/(stop|shutdown|reboot|suspend|reset)$/.test(path))
    return / 200 /.test(reason) ? 'running' : undefined;
  if (words.has('frozen')) return 'frozen';
  if (words.has('stopped') || (words.has('after') && (words.has('stop') || words.has('shutdown'))))
    return 'stopped';
  if (words.has('running')) return 'running';
  return method === 'GET' && /\/(status\/current|interfaces|rrddata)$/.test(path) ? 'either' : undefined;
}

/** Options that a request written before this one has left in the configuration. */
function writtenBefore(recording: Recording, words: ReadonlySet<string>): Record<string, string> {
  if (words.has('pending')) return recording.request.method === 'GET' ? { nameserver: '1.1.1.1' } : {};
  if (!words.has('after')) return {};
  if (words.has('description')) return { description: 'a note' };
  return words.has('put') ? { startup: 'order=2,up=10,down=30' } : {};
}
