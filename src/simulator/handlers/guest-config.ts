import type { GuestKind } from '../../pve/guest-ref.ts';
import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import { hashOrder } from '../chance.ts';
import type { Cluster } from '../world/cluster.ts';
import { checkOptionPermissions } from '../world/config-permission.ts';
import { type ConfigChange, updateConfig } from '../world/config-update.ts';
import { shownValue } from '../world/config-values.ts';
import type { Guest } from '../world/guest.ts';
import type { ConfigSection } from '../world/guest-config.ts';
import { flagParam, listParam, textParam, vmidParam } from './parameters.ts';

/** Reading and changing a guest's configuration: the same for both kinds [LXC, QA, AB]. */

function shown(call: Call<Cluster>, guest: Guest, values: ConfigSection): Record<string, unknown> {
  const { series } = call.world.node(call.node).version;
  const record: Record<string, unknown> = {};
  for (const [key, text] of values) record[key] = shownValue(guest.kind, series, key, text);
  if (guest.config.raw.length > 0) record['lxc'] = guest.config.raw;
  record['digest'] = guest.config.digest;
  return record;
}

function get(call: Call<Cluster>, kind: GuestKind) {
  const guest = call.world.guestAt(kind, call.node, vmidParam(call));
  const name = textParam(call, 'snapshot');
  const current = flagParam(call, 'current');
  if (name !== undefined) {
    if (current) throw parameterError({ snapshot: "cannot use 'snapshot' parameter with 'current'" });
    const snapshot = guest.config.snapshots.find((it) => it.name === name);
    if (!snapshot) throw new ApiError(500, `snapshot '${name}' does not exist`);
    return shown(call, guest, snapshot.values);
  }
  return shown(call, guest, current ? guest.config.current : guest.config.merged());
}

/** Current and pending side by side; values that are lists are left out [GH]. */
function pending(call: Call<Cluster>, kind: GuestKind) {
  const guest = call.world.guestAt(kind, call.node, vmidParam(call));
  const { config } = guest;
  const { series } = call.world.node(call.node).version;
  const value = (key: string, text: string) => shownValue(kind, series, key, text);
  const rows: Array<{ key: string; value?: unknown; pending?: unknown; delete?: number }> = [];
  for (const [key, text] of config.current) {
    const waiting = config.pending.get(key);
    rows.push({
      key,
      value: value(key, text),
      ...(waiting !== undefined && { pending: value(key, waiting) }),
      ...(config.pendingDelete.has(key) && { delete: 1 }),
    });
  }
  rows.push({ key: 'digest', value: config.digest });
  for (const [key, text] of config.pending) {
    if (!config.current.has(key)) rows.push({ key, pending: value(key, text) });
  }
  return hashOrder(rows, (row) => row.key, call.world.seed);
}

/** Everything in the parameters that is not about the call itself. */
const OF_THE_CALL: ReadonlySet<string> = new Set(
  'node vmid digest delete revert skiplock force background_delay import-working-storage'.split(' '),
);

export function changeOf(call: Call<Cluster>): ConfigChange {
  const set = new Map<string, string>();
  for (const [key, value] of Object.entries(call.params)) {
    if (value === undefined || OF_THE_CALL.has(key)) continue;
    set.set(
      key,
      typeof value === 'boolean'
        ? value
          ? '1'
          : '0'
        : Array.isArray(value)
          ? value.join(',')
          : String(value),
    );
  }
  return {
    set,
    delete: listParam(call, 'delete'),
    revert: listParam(call, 'revert'),
    digest: textParam(call, 'digest'),
  };
}

function put(call: Call<Cluster>, kind: GuestKind) {
  const change = changeOf(call);
  checkOptionPermissions(call, kind, vmidParam(call), [
    ...change.set.keys(),
    ...change.delete,
    ...change.revert,
  ]);
  return updateConfig(call, kind, change);
}

/** POST: the same as a task, for virtual machines only [QA]. */
function post(call: Call<Cluster>): string {
  const change = changeOf(call);
  const vmid = vmidParam(call);
  checkOptionPermissions(call, 'qemu', vmid, [...change.set.keys(), ...change.delete, ...change.revert]);
  call.world.guestAt('qemu', call.node, vmid);
  return call.world.runTask(call.node, { type: 'qmconfig', id: vmid, caller: call.caller }, async (task) => {
    const log = [...change.set].map(([key, value]) => `-${key} ${value}`).join(' ');
    task.log(`update VM ${vmid}: ${log}`);
    await updateConfig(call, 'qemu', change);
  });
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /nodes/{node}/lxc/{vmid}/config': (call) => get(call, 'lxc'),
  'GET /nodes/{node}/lxc/{vmid}/pending': (call) => pending(call, 'lxc'),
  'PUT /nodes/{node}/lxc/{vmid}/config': (call) => put(call, 'lxc'),
  'GET /nodes/{node}/qemu/{vmid}/config': (call) => get(call, 'qemu'),
  'GET /nodes/{node}/qemu/{vmid}/pending': (call) => pending(call, 'qemu'),
  'PUT /nodes/{node}/qemu/{vmid}/config': (call) => put(call, 'qemu'),
  'POST /nodes/{node}/qemu/{vmid}/config': post,
};
