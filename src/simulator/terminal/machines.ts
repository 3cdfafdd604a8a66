import { chanceBetween } from '../chance.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Guest } from '../world/guest.ts';
import { ownAddresses } from '../world/guest-interfaces.ts';
import { GuestLog } from './guest-log.ts';
import { NodeLog } from './node-log.ts';
import { guestSystem, nodeSystem } from './operating-system.ts';
import { programsFor } from './programs.ts';
import { seedFiles } from './seed-files.ts';
import { type GuestOnNode, Machine } from './system/machine.ts';

/** The insides of one cluster's nodes and guests. Each is made when somebody first looks, and then stays. */
export class Machines {
  readonly #cluster: Cluster;
  readonly #nodes = new Map<string, Machine>();
  readonly #guests = new Map<number, { machine: Machine; log: GuestLog }>();

  constructor(cluster: Cluster) {
    this.#cluster = cluster;
  }

  /** Those that have been looked at. */
  *known(): Generator<Machine> {
    yield* this.#nodes.values();
    for (const { machine } of this.#guests.values()) yield machine;
  }

  node(name: string): Machine {
    const cluster = this.#cluster;
    const existing = this.#nodes.get(name);
    if (existing) return existing;
    const node = cluster.node(name);
    const os = nodeSystem(node.version.series);
    const machine = new Machine({
      kind: 'node',
      hostname: () => name,
      os,
      clock: cluster.clock,
      log: new NodeLog(node.journal, cluster.clock),
      programs: programsFor({ systemd: true, bash: true, node: true }),
      startedAt: () => 1000 * cluster.wallSeconds(node.bootedAt),
      checkPassword: (user, password) => this.#checkPassword(user, password),
      firstPid: 5000 + chanceBetween(0, 4000, cluster.seed, name, 'shell'),
      addresses: () => [node.address],
      guests: () => cluster.guestsOn(name).map((guest) => this.#onNode(guest)),
    });
    seedFiles(machine);
    this.#nodes.set(name, machine);
    return machine;
  }

  /** @throws Error when there is no such guest */
  guest(vmid: number): Machine {
    const existing = this.#guests.get(vmid);
    if (existing) return existing.machine;
    const cluster = this.#cluster;
    const guest = cluster.guests.get(vmid);
    if (!guest) throw new Error(`the simulated cluster ${cluster.name} has no guest ${vmid}`);
    const os = guestSystem(guest.config.get('ostype'), cluster.node(guest.node).version.series);
    const hostname = () => guest.name.replace(/\s/g, '-');
    const startedAt = () =>
      1000 * cluster.wallSeconds(guest.run?.startedAt ?? guest.pastRuns.at(-1)?.from ?? cluster.time());
    const { clock, seed } = cluster;
    const log = new GuestLog({ host: hostname, clock, seed, vmid, systemd: os.systemd, startedAt });
    const machine = new Machine({
      kind: guest.kind,
      hostname,
      os,
      clock,
      log,
      programs: programsFor({ systemd: os.systemd, bash: os.loginShell === 'bash', node: false }),
      startedAt,
      checkPassword: (user, password) => this.#checkPassword(user, password),
      firstPid: 300,
      addresses: () => ownAddresses(guest, seed),
    });
    seedFiles(machine);
    this.#guests.set(vmid, { machine, log });
    return machine;
  }

  /** Everything that runs inside ends; its disk and log stay. */
  guestStopped(vmid: number): void {
    const existing = this.#guests.get(vmid);
    if (!existing) return;
    existing.log.stopped();
    existing.machine.killAll();
  }

  forgetGuest(vmid: number): void {
    this.#guests.get(vmid)?.machine.killAll();
    this.#guests.delete(vmid);
  }

  nodeStopped(name: string): void {
    this.#nodes.get(name)?.killAll();
  }

  #onNode(guest: Guest): GuestOnNode {
    const { vmid, kind, name, running } = guest;
    return { vmid, kind, name, running, machine: running ? this.guest(vmid) : undefined };
  }

  /** The simulated people know one password, inside and outside: that of root@pam. */
  #checkPassword(user: string, password: string): boolean {
    const account = this.#cluster.access.user(`${user}@pam`);
    return account?.password !== undefined && account.password === password;
  }
}
