import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { PveError } from '../../pve/errors.ts';
import { normalizeResult } from './index.ts';

const RECORDINGS = new URL('../../../test/transcripts/', import.meta.url);

function recorded(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`${name}.json`, RECORDINGS), 'utf8')).response.json.data;
}

const CURRENT = 'GET /nodes/{node}/lxc/{vmid}/status/current';
const INTERFACES = 'GET /nodes/{node}/lxc/{vmid}/interfaces';
const AGENT = 'GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces';
const CONFIG = 'GET /nodes/{node}/lxc/{vmid}/config';

describe('recorded answers', () => {
  test('the resources of a cluster', () => {
    const rows = normalizeResult('GET /cluster/resources', recorded('cluster-resources')) as {
      type: string;
    }[];
    expect(rows.find((row) => row.type === 'lxc')).toMatchObject({
      id: 'lxc/101',
      vmid: 101,
      node: 'pve1',
      name: 'web',
      tags: ['prod', 'web'],
      template: false,
    });
    expect(rows.filter((row) => row.type === 'node')).toHaveLength(1);
  });

  test('a running container, whose pressure came as null', () => {
    const current = normalizeResult(CURRENT, recorded('lxc.status-current.running'));
    expect(current).toMatchObject({ vmid: 101, type: 'lxc', status: 'running', ha: { managed: false } });
    expect(current).not.toHaveProperty('pressurecpusome');
    expect(current).not.toHaveProperty('lock');
  });

  test('its interfaces, whose prefix lengths came as text', () => {
    const interfaces = normalizeResult(INTERFACES, recorded('lxc.interfaces.running'));
    expect(interfaces).toMatchObject([
      { name: 'lo', addresses: [{ address: '127.0.0.1', prefixLength: 8, family: 4 }, { address: '::1' }] },
      {
        name: 'eth0',
        hardwareAddress: 'bc:24:11:bd:0a:86',
        addresses: [
          { address: '10.99.1.101', prefixLength: 24 },
          { family: 6, prefixLength: 64 },
        ],
      },
    ]);
  });

  test('the interfaces of a stopped container, which is none at all', () => {
    expect(normalizeResult(INTERFACES, recorded('lxc.interfaces.stopped'))).toBeNull();
  });

  test('the version, the next vmid, the task that ended', () => {
    expect(normalizeResult('GET /version', recorded('version.token'))).toMatchObject({ major: 9, minor: 2 });
    expect(normalizeResult('GET /cluster/nextid', recorded('cluster-nextid'))).toBeTypeOf('number');
    expect(
      normalizeResult(
        'GET /nodes/{node}/tasks/{upid}/status',
        recorded('lxc.start.locked.task-status-final'),
      ),
    ).toMatchObject({ running: false, type: 'vzstart', id: '103', exitStatus: 'CT is locked (backup)' });
  });

  test('a token in the user of a running task', () => {
    const tasks = normalizeResult('GET /nodes/{node}/tasks', recorded('tasks.source-active')) as object[];
    for (const task of tasks) {
      expect(task).toMatchObject({ user: expect.not.stringContaining('!') });
      expect(task).not.toHaveProperty('endedAt');
    }
    expect(tasks.length).toBeGreaterThan(0);
  });

  test('a standalone host, which is quorate and has no cluster', () => {
    const status = normalizeResult('GET /cluster/status', recorded('cluster-status'));
    expect(status).toMatchObject({ quorate: true, nodes: [{ name: 'pve1', online: true, local: true }] });
    expect(status).not.toHaveProperty('name');
  });

  test.each([
    ['nodes', 'GET /nodes'],
    ['node-status', 'GET /nodes/{node}/status'],
    ['lxc-list', 'GET /nodes/{node}/lxc'],
    ['qemu-list', 'GET /nodes/{node}/qemu'],
    ['qemu.status-current', 'GET /nodes/{node}/qemu/{vmid}/status/current'],
    ['cluster-tasks', 'GET /cluster/tasks'],
    ['lxc.start.ok', 'POST /nodes/{node}/lxc/{vmid}/status/start'],
    ['lxc.termproxy.token', 'POST /nodes/{node}/lxc/{vmid}/termproxy'],
    ['ticket.good', 'POST /access/ticket'],
    ['lxc.start.locked.task-log', 'GET /nodes/{node}/tasks/{upid}/log'],
  ])('%s', (name, route) => {
    expect(normalizeResult(route, recorded(name))).toBeDefined();
  });

  test('each that succeeded is readable', () => {
    let read = 0;
    for (const name of readdirSync(RECORDINGS)) {
      if (!name.endsWith('.json') || name.startsWith('api2-extjs')) continue;
      const { request, response } = JSON.parse(readFileSync(new URL(name, RECORDINGS), 'utf8'));
      if (response?.status !== 200 || response.json?.data === undefined) continue;
      const path = request.path
        .split('?')[0]
        .replace('/api2/json', '')
        .replace(/^\/nodes\/[^/]+/, '/nodes/{node}')
        .replace(/\/(lxc|qemu)\/\d+/, '/$1/{vmid}')
        .replace(/\/tasks\/[^/]+/, '/tasks/{upid}');
      expect(() => normalizeResult(`${request.method} ${path}`, response.json.data), name).not.toThrow();
      read++;
    }
    expect(read).toBeGreaterThan(80);
  });
});

describe('what Proxmox might send', () => {
  test('older servers: the last address of each family, with its prefix length', () => {
    expect(
      normalizeResult(INTERFACES, [
        { name: 'eth0', hwaddr: 'BC:24:11:00:00:01', inet: '10.0.0.1/24', inet6: 'fd00::1/64' },
        { name: 'docker0', hwaddr: '02:42:00:00:00:01' },
      ]),
    ).toEqual([
      {
        name: 'eth0',
        hardwareAddress: 'bc:24:11:00:00:01',
        addresses: [
          { address: '10.0.0.1', family: 4, prefixLength: 24 },
          { address: 'fd00::1', family: 6, prefixLength: 64 },
        ],
      },
      { name: 'docker0', hardwareAddress: '02:42:00:00:00:01', addresses: [] },
    ]);
  });

  test('an error of the guest agent in a successful answer', () => {
    expect(() =>
      normalizeResult(AGENT, { result: { error: { class: 'CommandNotFound', desc: 'no such' } } }),
    ).toThrow(expect.objectContaining({ code: 'api', serverMessage: 'no such' }));
  });

  test('an agent that knows an interface without addresses', () => {
    expect(normalizeResult(AGENT, { result: [{ name: 'eth0' }] })).toEqual([{ name: 'eth0', addresses: [] }]);
  });

  test('a configuration: numbers and flags typed, unknown options kept, nonsense left out', () => {
    expect(
      normalizeResult(CONFIG, {
        digest: 'abc',
        cores: '2',
        cpulimit: '1.5',
        memory: 1024,
        onboot: 1,
        unprivileged: '1',
        net0: 'name=eth0,ip=dhcp',
        hostname: 101,
        newthing: 'x',
        lxc: [['lxc.a', 'b'], 'nonsense'],
        swap: { a: 1 },
        features: null,
      }),
    ).toEqual({
      digest: 'abc',
      cores: 2,
      cpulimit: 1.5,
      memory: 1024,
      onboot: true,
      unprivileged: true,
      net0: 'name=eth0,ip=dhcp',
      hostname: '101',
      newthing: 'x',
      lxc: [['lxc.a', 'b']],
    });
  });

  test('an option called __proto__ is an option and nothing else', () => {
    const config = normalizeResult(CONFIG, JSON.parse('{"digest":"a","__proto__":"x"}')) as object;
    expect(Object.getPrototypeOf(config)).toBe(Object.prototype);
    expect(Object.keys(config)).toEqual(['digest', '__proto__']);
  });

  test('guests without statistics: unknown, never 0', () => {
    const [row] = normalizeResult('GET /cluster/resources', [
      { id: 'lxc/150', type: 'lxc', vmid: 150, node: 'pve3', status: 'unknown', tags: 'dev' },
    ]) as Record<string, unknown>[];
    expect(JSON.parse(JSON.stringify(row))).toEqual({
      type: 'lxc',
      id: 'lxc/150',
      vmid: 150,
      node: 'pve3',
      status: 'unknown',
      tags: ['dev'],
    });
  });

  test('a cluster without quorum', () => {
    expect(
      normalizeResult('GET /cluster/status', [
        { type: 'cluster', name: 'lab', quorate: 0, version: '5' },
        { type: 'node', name: 'pve1', nodeid: 1, online: '1' },
      ]),
    ).toEqual({
      name: 'lab',
      quorate: false,
      configVersion: 5,
      nodes: [{ name: 'pve1', nodeId: 1, online: true, local: false }],
    });
  });

  test('ticket: whether a second factor is wanted, and what may be done', () => {
    expect(normalizeResult('POST /access/ticket', { username: 'a@pam', NeedTFA: 1, ticket: 't' })).toEqual({
      username: 'a@pam',
      ticket: 't',
      needsTfa: true,
    });
    expect(
      normalizeResult('POST /access/ticket', {
        username: 'a@pam',
        cap: { vms: { 'VM.Audit': 1, 'VM.Clone': 0 } },
      }),
    ).toMatchObject({ needsTfa: false, capabilities: { vms: ['VM.Audit'] } });
    expect(normalizeResult('GET /access/permissions', { '/': { 'VM.Audit': 1, 'Sys.Audit': 0 } })).toEqual({
      '/': { 'VM.Audit': true, 'Sys.Audit': false },
    });
  });

  test('other routes are handed out as they came', () => {
    const wire = { a: 1 };
    expect(normalizeResult('GET /pools', wire)).toBe(wire);
    expect(normalizeResult('toString', wire)).toBe(wire);
  });

  test.each([
    ['GET /cluster/resources', null],
    ['GET /cluster/resources', {}],
    ['GET /version', { version: 'nine' }],
    ['GET /cluster/nextid', 'soon'],
    [CURRENT, null],
    ['POST /nodes/{node}/lxc/{vmid}/status/start', null],
    ['POST /nodes/{node}/lxc/{vmid}/status/start', 'yes'],
    ['GET /nodes/{node}/tasks/{upid}/status', { status: 'stopped' }],
    ['GET /nodes/{node}/status', { cpu: 1 }],
    ['POST /nodes/{node}/lxc/{vmid}/termproxy', { port: 'x' }],
  ])('%s answering %j is an error that says so', (route, wire) => {
    expect(() => normalizeResult(route, wire)).toThrow(
      expect.objectContaining({ name: 'PveError', code: 'api' }),
    );
  });
});

const ROUTES = [
  'GET /cluster/resources',
  'GET /cluster/status',
  'GET /cluster/ha/status/current',
  'GET /cluster/tasks',
  'GET /cluster/nextid',
  'GET /nodes',
  'GET /nodes/{node}/status',
  'GET /nodes/{node}/lxc',
  'GET /nodes/{node}/qemu/{vmid}/status/current',
  'GET /nodes/{node}/tasks/{upid}/log',
  'GET /nodes/{node}/tasks/{upid}/status',
  'GET /version',
  'POST /access/ticket',
  'GET /access/permissions',
  'POST /nodes/{node}/termproxy',
  CURRENT,
  INTERFACES,
  AGENT,
  CONFIG,
];

const KEYS = [
  ...'type id vmid node name status cpu mem maxmem tags lock ha managed state n t upid ip online'.split(' '),
  ...'ip-addresses ip-address prefix inet inet6 result error version username cap port ticket'.split(' '),
  ...'memory swap rootfs cpuinfo loadavg total used free sockets cores cpus uptime digest lxc net0'.split(
    ' ',
  ),
];
const junk = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    fc.constantFrom(
      'lxc',
      'qemu',
      'node',
      'cluster',
      'running',
      'stopped',
      '1',
      '0',
      '10.0.0.1/24',
      '::1',
      '9.2',
    ),
    fc.double(),
    fc.integer(),
    fc.string(),
    fc.boolean(),
    fc.constant(null),
    fc.array(tie('value'), { maxLength: 4 }),
    fc.dictionary(fc.constantFrom(...KEYS), tie('value'), { maxKeys: 8 }),
  ),
})).value;

test.each(ROUTES)('%s: whatever comes, it is read or refused as unreadable', (route) => {
  fc.assert(
    fc.property(junk, (wire) => {
      try {
        const text = JSON.stringify(normalizeResult(route, wire));
        // JSON writes NaN and infinities as null: there is no such number in what is handed out.
        if (route !== INTERFACES) expect(text).not.toMatch(/:null/);
      } catch (error) {
        if (!(error instanceof PveError)) throw error;
        expect(error.code).toBe('api');
      }
    }),
    { numRuns: 300 },
  );
});

test('ten thousand guests take a few milliseconds', () => {
  const wire = JSON.parse(
    JSON.stringify(
      Array.from({ length: 10_000 }, (_, at) => ({
        ...{ id: `lxc/${at + 100}`, type: 'lxc', vmid: at + 100, node: `pve${at % 16}`, name: `ct${at}` },
        ...{ status: 'running', template: 0, tags: at % 3 === 0 ? 'prod;web' : 'dev', cpu: 0.01, maxcpu: 2 },
        ...{ mem: 3e8 + at, maxmem: 1e9, disk: 2e9, maxdisk: 8e9, netin: at, netout: at, diskread: at },
        ...{ diskwrite: at, memhost: 0, uptime: at },
      })),
    ),
  );
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < 8; run++) {
    const before = process.cpuUsage();
    expect(normalizeResult('GET /cluster/resources', wire)).toHaveLength(10_000);
    const used = process.cpuUsage(before);
    best = Math.min(best, (used.user + used.system) / 1000);
  }
  expect(best).toBeLessThan(20);
});
