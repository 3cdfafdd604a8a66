import { chance, chanceBetween } from '../chance.ts';
import { guestLoad } from '../physics.ts';
import type { GuestBehaviour, GuestScenario } from '../scenarios/scenario.ts';
import type { Cluster } from './cluster.ts';
import { newMac, storedValue } from './config-values.ts';
import { Guest } from './guest.ts';
import { GuestConfig } from './guest-config.ts';

/** Long before the world began. */
const EVER = -90 * 86_400_000;

export function defaultBehaviour(kind: 'lxc' | 'qemu', seed: number, vmid: number): GuestBehaviour {
  const vary = (ms: number, what: string) => Math.round(ms * (0.7 + 0.6 * chance(seed, vmid, what)));
  return {
    startMs: vary(kind === 'lxc' ? 900 : 700, 'start'),
    shutdownMs: vary(kind === 'lxc' ? 1200 : 3500, 'shutdown'),
    addressMs: vary(kind === 'lxc' ? 700 : 6000, 'address'),
    ignoresShutdown: false,
    startError: '',
    startWarning: '',
    agent: 'answers',
    monitorHangs: false,
    interfacesMs: 0,
    load: -1,
    memory: -1,
  };
}

/** A guest as the scenario has it when the world begins. */
export function buildGuest(cluster: Cluster, scenario: GuestScenario): Guest {
  const kind = scenario.kind ?? 'lxc';
  const { vmid } = scenario;
  const { seed } = cluster;
  const behaviour = { ...defaultBehaviour(kind, seed, vmid), ...scenario.behaviour };
  const guest = new Guest({
    kind,
    vmid,
    node: scenario.node,
    config: new GuestConfig(configEntries(cluster, scenario)),
    behaviour,
    load: guestLoad(seed, vmid, scenario.behaviour),
    createdAt: EVER,
  });
  guest.pool = scenario.pool;
  guest.interfaces = scenario.interfaces;
  for (const [key, value] of Object.entries(scenario.pending ?? {})) {
    guest.config.pending.set(key, storedValue(kind, key, value));
  }
  for (const snapshot of scenario.snapshots ?? []) {
    const values = new Map(guest.config.current);
    values.set('snaptime', String(snapshot.at ?? Math.floor(cluster.now() / 1000) - 86_400));
    if (snapshot.description) values.set('description', snapshot.description);
    if (snapshot.parent) values.set('parent', snapshot.parent);
    guest.config.snapshots.push({ name: snapshot.name, values });
    guest.config.set('parent', snapshot.name);
  }
  const { status = 'stopped' } = scenario;
  if (status === 'hibernated') guest.config.set('lock', 'suspended');
  if (status === 'running' || status === 'paused') {
    const up = scenario.upSeconds ?? chanceBetween(600, 2_000_000, seed, vmid, 'up');
    const node = cluster.node(scenario.node);
    const startedAt = Math.max(-1000 * up, node.bootedAt + 20_000);
    guest.run = {
      node: scenario.node,
      startedAt,
      pid: node.nextPid(),
      frozenAt: status === 'paused' ? startedAt * 0.5 : undefined,
      frozenMs: 0,
      qmpStatus: status === 'paused' ? 'paused' : 'running',
      ready: true,
    };
  }
  return guest;
}

function configEntries(cluster: Cluster, scenario: GuestScenario): Array<readonly [string, string]> {
  const kind = scenario.kind ?? 'lxc';
  const entries: Array<readonly [string, string]> = [];
  for (const [key, value] of Object.entries(scenario.config ?? {})) {
    entries.push([key, storedValue(kind, key, value, () => newMac(cluster.seed, scenario.vmid, key))]);
  }
  return entries;
}
