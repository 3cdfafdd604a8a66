import type { Call, Handler } from '../call.ts';
import { hashOrder } from '../chance.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Guest } from '../world/guest.ts';
import { haMember, qemuStatus } from '../world/guest-status.ts';
import { flagParam, subdirs, vmidParam } from './parameters.ts';

/** All are asked at once, and waited for as long as Proxmox does [QS]. */
const MONITOR_MS = 2000;

async function askMonitors(call: Call<Cluster>, guests: readonly Guest[]): Promise<void> {
  if (guests.some((guest) => guest.running && guest.behaviour.monitorHangs)) await call.sleep(MONITOR_MS);
}

/** GET /nodes/{node}/qemu: without `full` nothing that QMP would have to be asked for [QA]. */
async function list(call: Call<Cluster>) {
  const { world, node, worker } = call;
  const full = flagParam(call, 'full');
  if (full) await askMonitors(call, world.guestsOn(node, 'qemu'));
  const seen = world.guestsOn(node, 'qemu').filter((guest) => call.can(`/vms/${guest.vmid}`, 'VM.Audit'));
  return hashOrder(seen, (guest) => String(guest.vmid), world.seed).map((guest) =>
    qemuStatus(world, guest, worker, { full }),
  );
}

async function current(call: Call<Cluster>) {
  await askMonitors(call, [call.world.guestAt('qemu', call.node, vmidParam(call))]);
  const guest = call.world.guestAt('qemu', call.node, vmidParam(call));
  const status = qemuStatus(call.world, guest, call.worker, { full: true });
  return { ...status, ha: haMember(call.world, guest) };
}

const INDEX = [
  ...['config', 'pending', 'status', 'unlink', 'vncproxy', 'termproxy', 'migrate', 'resize', 'move', 'rrd'],
  ...[
    'rrddata',
    'monitor',
    'agent',
    'snapshot',
    'spiceproxy',
    'sendkey',
    'firewall',
    'mtunnel',
    'remote_migrate',
  ],
];

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}/qemu': list,
  'GET /nodes/{node}/qemu/{vmid}': (call) => {
    call.world.guestAt('qemu', call.node, vmidParam(call));
    return subdirs(...INDEX);
  },
  'GET /nodes/{node}/qemu/{vmid}/status': (call) => {
    call.world.guestAt('qemu', call.node, vmidParam(call));
    return subdirs('current', 'start', 'stop', 'reset', 'shutdown', 'suspend', 'reboot');
  },
  'GET /nodes/{node}/qemu/{vmid}/status/current': current,
};
