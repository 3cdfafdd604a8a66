import { join } from 'node:path';
import { inspect } from 'node:util';
import { expect, test } from 'vitest';
import { complaints, folder, loadIn, loadText, MINIMAL_YAML } from '../../test/support/config.ts';

const complaintsOf = (yaml: string) => complaints(loadText(yaml));

test('the least that is needed, and the defaults of everything else', async () => {
  const { providers, gateway, routes } = await loadText(MINIMAL_YAML);
  expect(providers.proxmox).toEqual([
    {
      name: 'pve1.example.com',
      url: 'https://pve1.example.com:8006',
      urls: [],
      tokenId: 'u@pam!t',
      secret: expect.anything(),
      realm: 'pam',
      noTlsVerify: false,
      fingerprints: [],
      pollMs: 3000,
    },
  ]);
  expect(providers.proxmox[0]?.secret?.reveal()).toBe('s');
  expect(gateway).toEqual({
    listen: [{ port: 8080 }],
    tls: [],
    matchDomains: [],
    trustedProxies: [],
    drainTimeoutMs: 30_000,
    maxHeld: 10_000,
    maxWakingPerNode: 2,
    ownPath: '/_drowse',
    httpsRedirect: false,
    headerTimeoutMs: 10_000,
  });
  expect(routes).toEqual([]);
});

test('every key of a remote', async () => {
  const octets = Array.from({ length: 32 }, (_, index) => index.toString(16).padStart(2, '0'));
  const directory = await folder({
    'conf/drowse.yaml': `providers:
  proxmox:
    - url: https://pve1.example.com:8006/
      urls: ["https://pve2.example.com:8006"]
      name: lab
      token_id: root@pam!drowse
      secret_file: secret
      username: ops@ldap
      password: "\${PASSWORD}"
      no_tls_verify: \${NO_VERIFY:-true}
      ca_file: ca.pem
      fingerprint: ["${octets.join(':')}", "sha256:${octets.join('')}"]
      poll: 10s
`,
    'conf/secret': 'top secret\n',
  });
  const { config, source } = await loadIn(directory, {
    path: 'conf/drowse.yaml',
    env: { PASSWORD: 'p$w;d' },
  });
  expect(source).toEqual({ kind: 'file', path: join(directory, 'conf/drowse.yaml') });
  const [remote] = config.providers.proxmox;
  const fingerprint = octets.join(':').toUpperCase();
  expect(remote).toMatchObject({
    name: 'lab',
    url: 'https://pve1.example.com:8006',
    urls: ['https://pve2.example.com:8006'],
    tokenId: 'root@pam!drowse',
    username: 'ops',
    realm: 'ldap',
    noTlsVerify: true,
    caFile: join(directory, 'conf/ca.pem'),
    fingerprints: [fingerprint, fingerprint],
    pollMs: 10_000,
  });
  expect(remote?.secret?.reveal()).toBe('top secret');
  expect(remote?.password?.reveal()).toBe('p$w;d');
  for (const shown of [inspect(config, { depth: 9 }), JSON.stringify(config), `${remote?.secret}`]) {
    expect(shown).not.toMatch(/top secret|p\$w;d/);
  }
});

test('every key of the gateway', async () => {
  const directory = await folder({
    'drowse.yaml': `${MINIMAL_YAML}gateway:
  listen: ["127.0.0.1:80", "[::1]:80"]
  tls: [{ listen: ":8443", cert: c.pem, key: /k.pem }]
  match_domains: [.example.com, home.arpa]
  trusted_proxies: [10.0.0.0/8, "fd00::/8", 192.168.1.7]
  state_dir: state
  drain_timeout: 1m
  max_held: 5
  max_waking_per_node: 1
  own_path: /_x
  https_redirect: true
  access_log: "-"
  header_timeout: 500ms
`,
  });
  expect((await loadIn(directory)).config.gateway).toEqual({
    listen: [
      { host: '127.0.0.1', port: 80 },
      { host: '::1', port: 80 },
    ],
    tls: [{ listen: { port: 8443 }, certFile: join(directory, 'c.pem'), keyFile: '/k.pem' }],
    matchDomains: ['example.com', 'home.arpa'],
    trustedProxies: ['10.0.0.0/8', 'fd00::/8', '192.168.1.7/32'],
    stateDir: join(directory, 'state'),
    drainTimeoutMs: 60_000,
    maxHeld: 5,
    maxWakingPerNode: 1,
    ownPath: '/_x',
    httpsRedirect: true,
    accessLog: '-',
    headerTimeoutMs: 500,
  });
});

test('every key of a route', async () => {
  const { routes } = await loadText(`${MINIMAL_YAML}routes:
  db: { target: 10.0.0.9, scheme: tcp, port: 5432, listen_port: 15432, proxy_protocol: v2 }
  jellyfin:
    host: Media.example.com
    path: /tv
    scheme: https
    port: "\${PORT:-8096}"
    connect_timeout: 5s
    response_timeout: 0
    tls: { no_tls_verify: true, ca_file: /ca.pem, server_name: inner }
    proxmox: { remote: pve1.example.com, node: pve1, vmid: 101, vmname: jelly, service: jellyfin }
    idlewatcher:
      idle_timeout: 30m
      wake_timeout: 2m
      stop_timeout: 30s
      stop_method: hibernate
      force_stop: true
      depends_on: [db, "db:service_healthy", "guest:113", "guest:lab/qemu/200:service_healthy"]
      ready: { path: /health }
      start_endpoint: /wake
      no_loading_page: true
      open_connections: keep_if_traffic
      quiet: 5m
      guards: { cpu_above: 0.2, net_above: 50000, disk_above: 0, http: "https://x/y", exec: [a, b] }
      ignore: { user_agents: [kuma], paths: [/h], sources: [10.0.0.1], methods: [options], status: 404 }
      adopt_running: true
`);
  expect(routes[0]).toMatchObject({
    name: 'db',
    scheme: 'tcp',
    port: 5432,
    listenPort: 15432,
    proxyProtocol: 'v2',
  });
  expect(routes[0]).not.toHaveProperty('idlewatcher');
  expect(routes[1]).toEqual({
    name: 'jellyfin',
    host: 'media.example.com',
    path: '/tv',
    scheme: 'https',
    port: 8096,
    connectTimeoutMs: 5000,
    responseTimeoutMs: 0,
    tls: { noTlsVerify: true, caFile: '/ca.pem', fingerprints: [], serverName: 'inner' },
    guest: { remote: 'pve1.example.com', node: 'pve1', vmid: 101, vmname: 'jelly', service: 'jellyfin' },
    idlewatcher: {
      idleTimeoutMs: 1_800_000,
      wakeTimeoutMs: 120_000,
      stopTimeoutMs: 30_000,
      stopMethod: 'hibernate',
      forceStop: true,
      dependsOn: [
        { route: 'db', condition: 'started' },
        { route: 'db', condition: 'healthy' },
        { guest: { vmid: 113 }, condition: 'started' },
        { guest: { remote: 'lab', kind: 'qemu', vmid: 200 }, condition: 'healthy' },
      ],
      ready: { path: '/health', status: 200 },
      startEndpoint: '/wake',
      noLoadingPage: true,
      openConnections: 'keep_if_traffic',
      quietMs: 300_000,
      guards: {
        cpuAbove: 0.2,
        netAboveBytesPerSecond: 50_000,
        diskAboveBytesPerSecond: 0,
        httpUrl: 'https://x/y',
        exec: ['a', 'b'],
      },
      ignore: {
        userAgents: ['kuma'],
        paths: ['/h'],
        sources: ['10.0.0.1/32'],
        methods: ['OPTIONS'],
        status: 404,
      },
      adoptRunning: true,
    },
  });
});

test('the guest may be named inside the idlewatcher, and then stop means what it means in GoDoxy', async () => {
  const { routes } = await loadText(`${MINIMAL_YAML}routes:
  a: { idlewatcher: { stop_method: stop, proxmox: { node: pve1, vmid: 101 } } }
  b: { idlewatcher: { stop_method: kill, proxmox: { vmid: 101 } } }
  c: { proxmox: { vmid: 101 }, idlewatcher: { stop_method: stop } }
`);
  expect(routes.map(({ guest }) => guest?.vmid)).toEqual([101, 101, 101]);
  expect(routes.map(({ idlewatcher }) => idlewatcher?.stopMethod)).toEqual(['shutdown', 'stop', 'stop']);
  expect(routes[0]?.idlewatcher?.idleTimeoutMs).toBe(0);
});

test('anchors and merge keys work, and problems in them are found where they are written', async () => {
  const yaml = `${MINIMAL_YAML}routes:\n  a: &base { target: x, idlewatcher: { idle_timeout: 5m } }\n  b: { <<: *base, target: y }\n`;
  const { routes } = await loadText(yaml);
  expect(routes[1]).toMatchObject({ target: 'y', idlewatcher: { idleTimeoutMs: 300_000 } });
  const all = await complaintsOf(
    `${MINIMAL_YAML}routes:\n  a: &base\n    target: x\n    port: 0\n  b: *base\n`,
  );
  expect(all.map((text) => text.split(': ')[0])).toEqual(['drowse.yaml:9:11', 'drowse.yaml:9:11']);
});
