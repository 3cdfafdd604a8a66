import { ApiError, type Call } from '../call.ts';
import type { Cluster } from './cluster.ts';
import type { Guest } from './guest.ts';
import { agentEnabled } from './guest-status.ts';

/** How long the server waits for the agent: first a ping, then the command [QG]. */
const PING_MS = 3000;
const COMMAND_MS = 5000;

/**
 * Makes sure the agent of a guest answers `command`, waiting as long as Proxmox does when it does not.
 * @throws ApiError in Proxmox's words.
 */
export async function reachAgent(call: Call<Cluster>, vmid: number, command: string): Promise<Guest> {
  const guest = call.world.guestAt('qemu', call.node, vmid);
  if (!agentEnabled(guest)) throw new ApiError(500, 'No QEMU guest agent configured');
  if (!guest.run) throw new ApiError(500, `VM ${vmid} is not running`);
  const { agent, addressMs } = guest.behaviour;
  const up = call.world.time() - guest.run.startedAt >= addressMs;
  if (agent === 'absent' || guest.agentPaused || !up || guest.run.frozenAt !== undefined) {
    await call.sleep(PING_MS);
    throw new ApiError(500, 'QEMU guest agent is not running');
  }
  if (agent === 'silent' && command !== 'ping') {
    await call.sleep(COMMAND_MS);
    throw new ApiError(500, `VM ${vmid} qga command 'guest-${command}' failed - got timeout`);
  }
  return guest;
}
