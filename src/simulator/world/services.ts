import type { Cluster } from './cluster.ts';
import type { ClusterNode } from './cluster-node.ts';

/** The services Proxmox lists, with the descriptions of their units [SV]. */
const SERVICES: ReadonlyArray<readonly [name: string, description: string, state: string]> = [
  ['chrony', 'chrony, an NTP client/server', 'running'],
  ['corosync', 'Corosync Cluster Engine', 'running'],
  ['cron', 'Regular background program processing daemon', 'running'],
  ['ksmtuned', 'Kernel Samepage Merging (KSM) Tuning Daemon', 'running'],
  ['lxcfs', 'FUSE filesystem for LXC', 'running'],
  ['postfix', 'Postfix Mail Transport Agent', 'running'],
  ['proxmox-firewall', 'Proxmox nftables firewall', 'running'],
  ['pve-cluster', 'The Proxmox VE cluster filesystem', 'running'],
  ['pve-firewall', 'Proxmox VE firewall', 'running'],
  ['pve-ha-crm', 'PVE Cluster HA Resource Manager Daemon', 'running'],
  ['pve-ha-lrm', 'PVE Local HA Resource Manager Daemon', 'running'],
  ['pve-lxc-syscalld', 'Proxmox VE LXC Syscall Daemon', 'running'],
  ['pvedaemon', 'PVE API Daemon', 'running'],
  ['pvefw-logger', 'Proxmox VE firewall logger', 'running'],
  ['pveproxy', 'PVE API Proxy Server', 'running'],
  ['pvescheduler', 'Proxmox VE scheduler', 'running'],
  ['pvestatd', 'PVE Status Daemon', 'running'],
  ['qmeventd', 'PVE Qemu Event Daemon', 'running'],
  ['spiceproxy', 'PVE SPICE Proxy Server', 'running'],
  ['sshd', 'OpenBSD Secure Shell server', 'running'],
  ['syslog', 'syslog.service', 'not-found'],
  ['systemd-journald', 'Journal Service', 'running'],
  ['systemd-timesyncd', 'systemd-timesyncd.service', 'not-found'],
];

export const serviceNames = SERVICES.map(([name]) => name);

/** One line of GET /nodes/{node}/services. */
export function serviceRow(cluster: Cluster, node: ClusterNode, name: string) {
  const [, description, usual] = SERVICES.find(([it]) => it === name)!;
  let unit = node.traits.services[name] ?? usual;
  if (name === 'corosync' && cluster.standalone && node.traits.services[name] === undefined)
    unit = 'no-condition';
  const stopped =
    node.stoppedServices.has(name) || (name === 'pvestatd' && node.statdStartedAt === undefined);
  const running = unit === 'running' && !stopped;
  const states: Record<string, string> = {
    running: name === 'systemd-journald' ? 'static' : 'enabled',
    'no-condition': 'enabled',
  };
  return {
    service: name,
    name,
    desc: unit === 'not-found' || unit === 'masked' ? `${name}.service` : description,
    state: running ? 'running' : 'dead',
    'active-state': running ? 'active' : 'inactive',
    'unit-state': states[unit] ?? unit,
  };
}
