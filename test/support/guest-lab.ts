import type { PveClient } from '../../src/client/client.ts';
import type { PveClientOptions } from '../../src/client/options.ts';
import type { Simulator, SimulatorOptions } from '../../src/simulator/index.ts';
import type { GuestScenario, Scenario } from '../../src/simulator/scenarios/scenario.ts';
import { clientFor } from './client.ts';
import { type TurnedClock, turnedClock } from './inventory.ts';
import { useSimulator } from './simulator.ts';

/** Three nodes, a few guests on each, some of them under HA: small enough to know by heart. */
export const LAB: Scenario = {
  name: 'lab',
  clusters: [
    {
      name: 'lab',
      nodes: [{ name: 'pve1' }, { name: 'pve2' }, { name: 'pve3', criu: true }],
      storages: [{ storage: 'nas', type: 'nfs', shared: true }],
      guests: [
        lxc(101, 'pve1', 'web', {
          status: 'running',
          config: { startup: 'order=2,up=10', tags: 'prod;web' },
        }),
        lxc(102, 'pve1', 'idle'),
        lxc(103, 'pve2', 'stubborn', { status: 'running', behaviour: { ignoresShutdown: true } }),
        lxc(104, 'pve2', 'broken', {
          behaviour: { startError: "startup for container '104' failed\nCT is broken" },
        }),
        lxc(105, 'pve3', 'warns', { behaviour: { startWarning: 'systemd is too new' } }),
        lxc(106, 'pve3', 'criu', { status: 'running' }),
        lxc(107, 'pve1', 'heavy', { config: { rootfs: 'local:vm-107-disk-0,size=400G' } }),
        lxc(110, 'pve1', 'ha-up', { status: 'running' }),
        lxc(111, 'pve2', 'ha-down'),
        lxc(112, 'pve2', 'ha-broken', { behaviour: { startError: 'no such bridge' } }),
        qemu(200, 'pve1', 'vm', {
          status: 'running',
          config: { agent: '1', ipconfig0: 'ip=10.9.9.9/24' },
          interfaces: [
            { name: 'lo', addresses: ['127.0.0.1/8'] },
            { name: 'ens18', addresses: ['10.0.0.200/24', 'fd00::200/64', 'fe80::1/64'] },
            { name: 'docker0', addresses: ['172.17.0.1/16'] },
          ],
        }),
        qemu(201, 'pve2', 'vm-idle'),
        qemu(202, 'pve2', 'vm-paused', { status: 'paused' }),
        qemu(203, 'pve3', 'vm-disk', { status: 'hibernated' }),
      ],
      ha: [
        { vmid: 110, state: 'started' },
        { vmid: 111, state: 'stopped' },
        { vmid: 112, state: 'stopped', maxRestart: 0, maxRelocate: 0 },
      ],
    },
  ],
};

function lxc(vmid: number, node: string, hostname: string, more: Partial<GuestScenario> = {}): GuestScenario {
  const net0 = `name=eth0,bridge=vmbr0,hwaddr=BC:24:11:00:00:${vmid % 100},ip=10.0.0.${vmid}/24`;
  return {
    ...{ vmid, node, kind: 'lxc', status: 'stopped', ...more },
    config: { hostname, net0, rootfs: `nas:vm-${vmid}-disk-0,size=1G`, memory: 256, ...more.config },
  };
}

function qemu(vmid: number, node: string, name: string, more: Partial<GuestScenario> = {}): GuestScenario {
  return {
    ...{ vmid, node, kind: 'qemu', status: 'stopped', ...more },
    config: { name, scsi0: `nas:vm-${vmid}-disk-0,size=1G`, memory: 256, ...more.config },
  };
}

export interface GuestLab {
  readonly sim: Simulator;
  readonly client: PveClient;
  readonly clock: TurnedClock;
}

/** The lab on a clock that is turned by hand, and a client for it. */
export async function useGuestLab(
  options: Partial<SimulatorOptions> & { client?: Partial<PveClientOptions> } = {},
): Promise<GuestLab> {
  const clock = turnedClock();
  const { client: overrides, ...rest } = options;
  const sim = await useSimulator({ scenario: LAB, clock, ...rest });
  return { sim, clock, client: clientFor(sim, overrides) };
}
