import { ParameterError, PveError } from '../../pve/errors.ts';
import type { LxcConfig, QemuConfig } from '../../pve/wire/guest-config.ts';
import { sleep } from '../../std/clock.ts';
import { mayHaveExecuted } from '../errors.ts';
import type { RequestOptions } from '../options.ts';
import type { Reach } from './reach.ts';
import { saysModified } from './server-words.ts';
import { withShutdownTimeout } from './startup.ts';

/** How often a change is made anew because somebody else changed the configuration first. */
const TRIES = 5;
const AGAIN_MS = 200;

/** The configuration as it will be at the next start: changes that wait for one are in it [AB]. */
export function readConfig(reach: Reach, options?: RequestOptions): Promise<LxcConfig | QemuConfig> {
  return reach.read<LxcConfig | QemuConfig>(
    ({ node, kind, vmid }) =>
      kind === 'lxc'
        ? reach.client.request('GET /nodes/{node}/lxc/{vmid}/config', { node, vmid }, options)
        : reach.client.request('GET /nodes/{node}/qemu/{vmid}/config', { node, vmid }, options),
    options,
  );
}

/** See `Guest.setShutdownTimeout`. */
export async function setShutdownTimeout(
  reach: Reach,
  seconds: number,
  options: RequestOptions = {},
): Promise<void> {
  if (!Number.isInteger(seconds) || seconds < 0) {
    throw new ParameterError(`${reach.subject}: ${seconds} is no number of seconds`, {
      subject: reach.subject,
      fields: { seconds: 'is no whole number, or negative' },
    });
  }
  for (let tries = 1; ; tries++) {
    const { startup, digest } = await readConfig(reach, options);
    const wanted = withShutdownTimeout(startup, seconds);
    if (startup === wanted) return;
    try {
      // Written to where the configuration was read; the digest keeps a repetition from doing anything twice.
      return await write(reach, { startup: wanted, digest }, options);
    } catch (error) {
      options.signal?.throwIfAborted();
      if (tries >= TRIES || !mayBeRepeated(error)) throw error;
      await sleep(reach.client.clock, AGAIN_MS * 2 ** (tries - 1), options);
    }
  }
}

async function write(
  reach: Reach,
  change: { startup: string; digest: string },
  options: RequestOptions,
): Promise<void> {
  await reach.read(
    ({ node, kind, vmid }) =>
      kind === 'lxc'
        ? reach.client.request('PUT /nodes/{node}/lxc/{vmid}/config', { node, vmid, ...change }, options)
        : reach.client.request('PUT /nodes/{node}/qemu/{vmid}/config', { node, vmid, ...change }, options),
    options,
  );
}

/**
 * Somebody else was faster, or no answer came: then the next look at the configuration shows whether it was
 * written, and the digest sees to it that it is not written over something newer.
 */
function mayBeRepeated(error: unknown): boolean {
  if (saysModified(error) || mayHaveExecuted(error)) return true;
  return error instanceof PveError && (error.code === 'connection' || error.code === 'node-unreachable');
}
