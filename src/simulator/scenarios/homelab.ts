import type { GuestScenario, Scenario, TaskScenario } from './scenario.ts';

/** Three nodes and a household's services: what `drowse demo` shows. */
export function homelab(): Scenario {
  return {
    name: 'homelab',
    clusters: [
      {
        name: 'homelab',
        nodes: [
          node('pve1', 11, { cpus: 16, memoryBytes: 68_719_476_736 }),
          node('pve2', 12, { cpus: 8, memoryBytes: 34_359_738_368 }),
          node('pve3', 13, { cpus: 4, memoryBytes: 34_359_738_368 }),
        ],
        storages: [
          {
            storage: 'local',
            content: 'iso,vztmpl,backup,snippets',
            volumes: [
              {
                name: 'vztmpl/debian-13-standard_13.1-2_amd64.tar.zst',
                content: 'vztmpl',
                sizeBytes: 129_710_398,
              },
              {
                name: 'vztmpl/alpine-3.22-default_20250617_amd64.tar.xz',
                content: 'vztmpl',
                sizeBytes: 3_201_536,
              },
              { name: 'iso/debian-13.1.0-amd64-netinst.iso', content: 'iso', sizeBytes: 821_755_904 },
            ],
          },
          { storage: 'local-lvm', type: 'lvmthin', content: 'rootdir,images', totalBytes: 429_496_729_600 },
          {
            storage: 'nas',
            type: 'nfs',
            content: 'images,rootdir,backup,iso,vztmpl',
            shared: true,
            totalBytes: 7_916_483_719_168,
          },
        ],
        pools: [
          { poolid: 'media', comment: 'films, music, photographs' },
          { poolid: 'infra', comment: 'what everything else needs' },
          { poolid: 'lab' },
        ],
        options: { 'tag-style': 'color-map=prod:2e7d32:ffffff;lab:6a1b9a:ffffff', keyboard: 'de' },
        guests: [...containers(), ...machines()],
        tasks: history(),
        ha: [{ vmid: 102, comment: 'DNS for the house' }, { vmid: 107 }, { vmid: 200, maxRestart: 2 }],
      },
    ],
    timeline: [
      { after: '45s', every: '4m', guest: 206, do: 'start' },
      { after: '165s', every: '4m', guest: 206, do: 'shutdown' },
      { after: '70s', every: '3m', guest: 207, do: 'pause' },
      { after: '110s', every: '3m', guest: 207, do: 'resume' },
    ],
  };
}

/** What the last day brought. */
function history(): TaskScenario[] {
  const user = 'root@pam!demo';
  return [
    ...['pve1', 'pve2', 'pve3'].map((name, index) => ({
      ...{ node: name, type: 'aptupdate', secondsAgo: 30_000 + 911 * index, seconds: 12 },
      lines: [
        'starting apt-get update',
        'Hit:1 http://deb.debian.org/debian trixie InRelease',
        'Reading package lists...',
      ],
    })),
    {
      node: 'pve1',
      type: 'vzdump',
      id: 101,
      secondsAgo: 43_000,
      seconds: 41,
      lines: ['INFO: Backup job finished successfully'],
    },
    {
      node: 'pve3',
      type: 'vzdump',
      id: 114,
      secondsAgo: 43_200,
      exit: 'job errors',
      lines: ['ERROR: Backup of VM 114 failed - CT is locked (backup)'],
    },
    { node: 'pve2', type: 'qmshutdown', id: 206, user, secondsAgo: 8000, seconds: 6 },
    { node: 'pve1', type: 'vzstart', id: 110, user, secondsAgo: 7200 },
    {
      node: 'pve2',
      type: 'vzstart',
      id: 115,
      user,
      secondsAgo: 6100,
      exit: 'WARNINGS: 1',
      lines: ['WARN: Systemd 257 detected. You may need to enable nesting.'],
    },
    { node: 'pve2', type: 'vzshutdown', id: 115, user, secondsAgo: 5200, seconds: 4 },
    {
      node: 'pve1',
      type: 'qmsuspend',
      id: 208,
      user,
      secondsAgo: 3600,
      seconds: 9,
      lines: ['State saving: VM 208'],
    },
  ];
}

function node(name: string, last: number, size: { cpus: number; memoryBytes: number }) {
  return { name, address: `10.0.0.${last}`, bridges: ['vmbr0', 'vmbr1'], ...size };
}

const DOCKER = [
  { name: 'docker0', mac: '02:42:5d:1a:00:01', addresses: ['172.17.0.1/16'] },
  { name: 'br-6f1c0a9d2b44', mac: '02:42:9e:77:31:02', addresses: ['172.18.0.1/16'] },
  { name: 'veth3a9c1d2', mac: '7e:21:aa:03:41:90', addresses: ['fe80::7c21:aaff:fe03:4190/64'] },
];

interface ContainerFacts extends Partial<GuestScenario> {
  readonly cores?: number;
  readonly memory?: number;
  readonly disk?: number;
  readonly tags?: string;
  readonly address?: string;
  readonly more?: GuestScenario['config'];
}

function container(
  vmid: number,
  hostname: string,
  onNode: string,
  facts: ContainerFacts = {},
): GuestScenario {
  const { cores = 2, memory = 1024, disk = 8, tags, address, more, ...rest } = facts;
  const ip = address ?? `ip=10.0.0.${vmid}/24,gw=10.0.0.1`;
  return {
    vmid,
    node: onNode,
    status: 'running',
    ...rest,
    config: {
      arch: 'amd64',
      cores,
      hostname,
      memory,
      net0: `name=eth0,bridge=vmbr0,firewall=1,${ip}`,
      ostype: 'debian',
      rootfs: `local-lvm:vm-${vmid}-disk-0,size=${disk}G`,
      swap: 512,
      unprivileged: 1,
      features: 'nesting=1',
      ...(tags !== undefined && { tags }),
      ...more,
    },
  };
}

function containers(): GuestScenario[] {
  return [
    container(101, 'proxy', 'pve1', {
      tags: 'infra;prod',
      pool: 'infra',
      address: 'ip=10.0.0.101/24,gw=10.0.0.1,ip6=2001:db8:10::101/64,gw6=2001:db8:10::1',
      more: { onboot: 1, startup: 'order=2,up=10,down=60', description: 'terminates TLS for the house' },
    }),
    container(102, 'dns', 'pve2', {
      ...{ cores: 1, memory: 512, tags: 'infra;prod', pool: 'infra' },
      more: { onboot: 1, startup: 'order=1,up=5', rootfs: 'nas:102/vm-102-disk-0.raw,size=4G' },
    }),
    container(103, 'jellyfin', 'pve1', {
      ...{ cores: 4, memory: 4096, disk: 32, tags: 'media;prod', pool: 'media' },
      more: { mp0: 'nas:103/vm-103-disk-1.raw,mp=/media,size=2000G' },
      behaviour: { load: 0.18, memory: 0.44 },
    }),
    container(104, 'nextcloud', 'pve1', {
      ...{ cores: 4, memory: 4096, disk: 40, tags: 'prod', status: 'stopped' },
      more: { startup: 'order=5,up=20,down=90' },
    }),
    container(105, 'gitea', 'pve2', { disk: 20, tags: 'dev;prod', address: 'ip=dhcp,ip6=auto' }),
    container(106, 'paperless', 'pve2', { memory: 2048, disk: 16, tags: 'prod', status: 'stopped' }),
    container(107, 'vaultwarden', 'pve3', {
      ...{ cores: 1, memory: 512, disk: 4, tags: 'infra;prod', pool: 'infra' },
      more: { onboot: 1, rootfs: 'nas:107/vm-107-disk-0.raw,size=4G' },
    }),
    container(108, 'mosquitto', 'pve3', { cores: 1, memory: 256, disk: 2, tags: 'iot', pool: 'infra' }),
    container(109, 'postgres', 'pve1', {
      ...{ cores: 4, memory: 8192, disk: 64, tags: 'db;prod', pool: 'infra' },
      behaviour: { load: 0.09, memory: 0.47 },
      snapshots: [{ name: 'before_upgrade', description: 'before 17' }],
    }),
    container(110, 'apps', 'pve1', {
      ...{ cores: 4, memory: 8192, disk: 60, tags: 'docker;prod' },
      interfaces: [{ name: 'eth0', addresses: ['10.0.0.110/24', '2001:db8:10::110/64'] }, ...DOCKER],
      more: { features: 'keyctl=1,nesting=1' },
    }),
    container(111, 'minecraft', 'pve2', {
      cores: 4,
      memory: 6144,
      disk: 24,
      tags: 'games',
      status: 'stopped',
    }),
    container(112, 'grafana', 'pve3', {
      ...{ tags: 'monitoring;prod', pool: 'infra' },
      interfaces: [
        { name: 'eth0', addresses: ['10.0.0.112/24'] },
        { name: 'tailscale0', addresses: ['100.64.7.12/32', 'fd7a:115c:a1e0::712/128'] },
      ],
    }),
    container(113, 'cache', 'pve3', { cores: 1, memory: 512, disk: 2, tags: 'prod', status: 'stopped' }),
    container(114, 'old-wiki', 'pve3', { tags: 'archive', status: 'stopped', more: { lock: 'backup' } }),
    container(115, 'photoprism', 'pve2', {
      ...{ cores: 4, memory: 4096, disk: 32, tags: 'media', pool: 'media', status: 'stopped' },
      behaviour: {
        startWarning: 'Systemd 257 detected. You may need to enable nesting.',
      },
      more: { features: 'fuse=1' },
    }),
    container(116, 'alpine-base', 'pve1', {
      ...{ cores: 1, memory: 256, disk: 1, status: 'stopped' },
      address: 'ip=dhcp',
      more: { template: 1, ostype: 'alpine', rootfs: 'local-lvm:base-116-disk-0,size=1G' },
    }),
    container(117, 'backup-target', 'pve3', {
      cores: 1,
      disk: 8,
      tags: 'infra',
      address: 'ip=10.0.0.117/24',
    }),
  ];
}

function machine(vmid: number, name: string, onNode: string, facts: ContainerFacts = {}): GuestScenario {
  const { cores = 2, memory = 4096, disk = 32, tags, address, more, ...rest } = facts;
  return {
    vmid,
    kind: 'qemu',
    node: onNode,
    status: 'running',
    ...rest,
    config: {
      agent: 1,
      boot: 'order=scsi0',
      cores,
      cpu: 'x86-64-v2-AES',
      memory,
      name,
      net0: 'virtio,bridge=vmbr0,firewall=1',
      ipconfig0: address ?? `ip=10.0.0.${vmid}/24,gw=10.0.0.1`,
      numa: 0,
      ostype: 'l26',
      scsi0: `local-lvm:vm-${vmid}-disk-0,iothread=1,size=${disk}G`,
      scsihw: 'virtio-scsi-single',
      serial0: 'socket',
      sockets: 1,
      ...(tags !== undefined && { tags }),
      ...more,
    },
  };
}

function machines(): GuestScenario[] {
  return [
    machine(200, 'homeassistant', 'pve2', {
      ...{ tags: 'iot;prod', pool: 'infra', behaviour: { load: 0.05 } },
      more: { onboot: 1, scsi0: 'nas:200/vm-200-disk-0.raw,iothread=1,size=32G' },
    }),
    machine(201, 'windows11', 'pve1', {
      ...{ cores: 8, memory: 16_384, disk: 128, tags: 'desktop', status: 'stopped' },
      more: { ostype: 'win11' },
    }),
    machine(202, 'docker-host', 'pve1', {
      ...{ cores: 6, memory: 16_384, disk: 200, tags: 'docker;prod' },
      interfaces: [{ name: 'eth0', addresses: ['10.0.0.202/24', '2001:db8:10::202/64'] }, ...DOCKER],
    }),
    machine(203, 'firewall', 'pve3', {
      ...{ memory: 2048, disk: 16, tags: 'infra' },
      address: 'ip=10.0.0.203/24,ip6=2001:db8:10::203/64',
      more: { agent: 0, onboot: 1, startup: 'order=1' },
    }),
    machine(204, 'k3s-a', 'pve2', { cores: 4, tags: 'k8s;lab', pool: 'lab' }),
    machine(205, 'k3s-b', 'pve3', { cores: 4, tags: 'k8s;lab', pool: 'lab', behaviour: { agent: 'silent' } }),
    machine(206, 'ci-runner', 'pve2', {
      ...{ tags: 'ci;lab', pool: 'lab', status: 'stopped', behaviour: { load: 0.5, memory: 0.45 } },
    }),
    machine(207, 'scratch', 'pve3', { tags: 'lab', pool: 'lab', address: 'ip=dhcp,ip6=auto' }),
    machine(208, 'workstation', 'pve1', { memory: 8192, tags: 'desktop', status: 'hibernated' }),
    machine(900, 'debian-13-cloud', 'pve1', {
      ...{ disk: 8, status: 'stopped', address: 'ip=dhcp' },
      more: { template: 1, scsi0: 'local-lvm:base-900-disk-0,iothread=1,size=8G' },
    }),
  ];
}
