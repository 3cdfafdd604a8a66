import type { GuestHandle } from '../../inventory/guest-handle.ts';
import { errorText } from '../error-text.ts';
import { instantText } from '../output/units.ts';

/** How many of a guest's tasks are listed, and how many lines of the latest one's log. */
const MOST_TASKS = 8;
const MOST_LINES = 1000;

/** What was done to a guest of late, and the log of what was done last. */
export async function logLines(handle: GuestHandle, options: { signal: AbortSignal }): Promise<string[]> {
  const { guest, record, vmid } = handle;
  const { client } = guest;
  return orWords(options, async () => {
    const tasks = await client.node(record.node).tasks({ ...options, vmid, limit: MOST_TASKS });
    const [latest] = tasks;
    if (!latest) return [`${record.node} remembers no task of this guest.`];
    const { node, upid } = latest;
    const route = 'GET /nodes/{node}/tasks/{upid}/log';
    const log = await client.request(route, { node, upid, limit: MOST_LINES }, options);
    return [
      ...tasks.map(
        ({ startedAt, type, user, running, exitStatus }) =>
          `${instantText(startedAt)}  ${type.padEnd(12)}  ${running ? 'running' : (exitStatus ?? '-')}  ${user}`,
      ),
      '',
      `The log of ${latest.type}:`,
      ...log.map(({ text }) => `  ${text}`),
    ];
  });
}

/** Everything that is known of a guest, its configuration included. */
export async function detailLines(handle: GuestHandle, options: { signal: AbortSignal }): Promise<string[]> {
  return orWords(options, async () => {
    const config = await handle.guest.config(options);
    const text = JSON.stringify({ ...handle.record, config }, null, 2);
    return text.split('\n');
  });
}

async function orWords(
  { signal }: { signal: AbortSignal },
  work: () => Promise<string[]>,
): Promise<string[]> {
  try {
    return await work();
  } catch (error) {
    // Nobody looks any more.
    if (signal.aborted) return [];
    return [errorText(error).replace(/^drowse: /, '')];
  }
}
