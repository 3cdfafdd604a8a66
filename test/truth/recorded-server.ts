import type { NodeScenario, Scenario, TaskScenario } from '../../src/simulator/scenarios/scenario.ts';

const busybox = (hostname: string, memory: number, extra: Record<string, string | number> = {}) => ({
  arch: 'amd64',
  hostname,
  memory,
  swap: 0,
  ostype: 'unmanaged',
  unprivileged: 1,
  rootfs: `local:0/subvol-0-disk-0.subvol`,
  ...extra,
});

/** A node in a user-mode kernel, which knows nothing of its processor and was not booted by firmware. */
const NODE: NodeScenario = {
  name: 'pve1',
  address: '10.99.0.2',
  cpus: 1,
  memoryBytes: 6_310_285_312,
  diskBytes: 16_729_894_912,
  pressure: false,
  upSeconds: 2785,
  dns: { dns1: '10.99.0.1' },
  network: [
    {
      ...{
        iface: 'vmbr0',
        type: 'bridge',
        method: 'static',
        method6: 'manual',
        address: '10.99.1.1',
        netmask: '24',
      },
      ...{ cidr: '10.99.1.1/24', families: ['inet'], bridge_ports: '', bridge_stp: 'off', bridge_fd: '0' },
      ...{ active: 1, autostart: 1, priority: 4 },
    },
    {
      ...{
        iface: 'eth0',
        type: 'eth',
        method: 'static',
        method6: 'manual',
        address: '10.99.0.2',
        netmask: '24',
      },
      ...{ cidr: '10.99.0.2/24', families: ['inet'], exists: 1, active: 1, autostart: 1, priority: 3 },
    },
  ],
  hardware: {
    cpuinfo: {
      ...{ model: 'UML', vendor: 'unknown', sockets: 1, cores: 1, cpus: 1 },
      ...{ mhz: 0, family: 0, flags: 'fpu tsc', hvm: '', user_hz: 100 },
    },
    'boot-info': { mode: 'legacy-bios' },
  },
};

/** How its guests came to be, and one start that failed. */
const HISTORY: readonly TaskScenario[] = [
  { node: 'pve1', type: 'vzcreate', id: 101, user: 'root@pam!test', secondsAgo: 2000, seconds: 12 },
  { node: 'pve1', type: 'vzstart', id: 101, user: 'root@pam!test', secondsAgo: 1900, seconds: 13 },
  { node: 'pve1', type: 'vzcreate', id: 103, user: 'root@pam!test', secondsAgo: 1500, seconds: 8 },
  {
    ...{ node: 'pve1', type: 'vzstart', id: 103, user: 'root@pam!test', secondsAgo: 900, seconds: 2 },
    exit: "startup for container '103' failed",
  },
];

/**
 * The server of the recordings as its README describes it: one standalone node without pressure information,
 * checkpoints or second factors; two users, four tokens, four containers, one virtual machine.
 * `secrets` are the token secrets that its clients used and that were right.
 */
export function recordedServer(secrets: Readonly<Record<string, string>>): Scenario {
  const secretOf = (tokenId: string) => (secrets[tokenId] ? { secret: secrets[tokenId] } : {});
  return {
    name: 'the recorded server',
    clusters: [
      {
        name: 'pve1',
        standalone: true,
        nodes: [NODE],
        tasks: HISTORY,
        hosts: { ghost3: 'refused' },
        guests: [
          {
            vmid: 101,
            node: 'pve1',
            status: 'running',
            upSeconds: 540,
            config: {
              arch: 'amd64',
              cores: 1,
              features: 'nesting=1',
              hostname: 'web',
              memory: 512,
              net0: 'name=eth0,bridge=vmbr0,hwaddr=BC:24:11:BD:0A:86,ip=10.99.1.101/24,type=veth',
              ostype: 'debian',
              rootfs: 'local:101/vm-101-disk-0.raw,size=2G',
              swap: 0,
              tags: 'prod;web',
              unprivileged: 1,
            },
          },
          {
            vmid: 102,
            node: 'pve1',
            status: 'running',
            upSeconds: 475,
            config: busybox('tiny', 128, {
              rootfs: 'local:102/subvol-102-disk-0.subvol,size=0T',
              net0: 'name=eth0,bridge=vmbr0,hwaddr=BC:24:11:BD:0A:87,ip=10.99.1.102/24,type=veth',
            }),
          },
          {
            vmid: 103,
            node: 'pve1',
            status: 'stopped',
            config: busybox('broken', 128, {
              rootfs: 'local:103/subvol-103-disk-0.subvol,size=0T',
              net0: 'name=eth0,bridge=vmbr77,hwaddr=BC:24:11:BD:0A:88,type=veth',
            }),
          },
          {
            vmid: 104,
            node: 'pve1',
            status: 'running',
            behaviour: { ignoresShutdown: true },
            config: busybox('stubborn', 64, {
              rootfs: 'local:104/subvol-104-disk-0.subvol,size=0T',
              net0: 'name=eth0,bridge=vmbr0,hwaddr=BC:24:11:BD:0A:89,type=veth',
            }),
          },
          {
            vmid: 200,
            kind: 'qemu',
            node: 'pve1',
            status: 'stopped',
            config: { name: 'vm200', memory: 128 },
          },
        ],
        storages: [
          {
            storage: 'local',
            type: 'dir',
            content: 'images,iso,backup,vztmpl,rootdir,snippets',
            volumes: [
              {
                name: 'vztmpl/busybox-1.37_amd64.tar.zst',
                content: 'vztmpl',
                format: 'tzst',
                sizeBytes: 1_111_507,
              },
              {
                name: 'vztmpl/debian-13-standard_13.1-2_amd64.tar.zst',
                content: 'vztmpl',
                format: 'tzst',
                sizeBytes: 36_969_423,
              },
            ],
          },
        ],
        users: [
          { userid: 'root@pam', password: 'pvetest123' },
          { userid: 'tester@pve', password: 'testpass123', comment: 'limited test user', email: '' },
        ],
        tokens: [
          { tokenId: 'root@pam!test', privsep: false, ...secretOf('root@pam!test') },
          { tokenId: 'tester@pve!audit', ...secretOf('tester@pve!audit') },
          { tokenId: 'tester@pve!none', ...secretOf('tester@pve!none') },
          { tokenId: 'tester@pve!old', expire: 1_000_000_000, ...secretOf('tester@pve!old') },
        ],
        acl: [
          { path: '/', user: 'tester@pve', role: 'PVEAuditor' },
          { path: '/', token: 'tester@pve!audit', role: 'PVEAuditor' },
        ],
      },
    ],
  };
}
