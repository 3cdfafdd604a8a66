import { expect, test } from 'vitest';
import { useLab } from '../../../test/support/cli.ts';

const lab = useLab();

test('ps lists every guest that is not stopped, in aligned columns', async () => {
  const { code, stdout, stderr } = await lab().run('ps');
  expect([code, stderr]).toEqual([0, '']);
  const [header, ...rows] = stdout.trimEnd().split('\n');
  expect(header).toMatch(/^VMID +NAME +TYPE +NODE +STATUS +CPU +MEMORY +ADDRESSES +UPTIME +TAGS$/);
  expect(rows.length).toBeGreaterThan(10);
  expect(rows.filter((row) => / stopped /.test(row))).toEqual([]);
  const column = header!.indexOf('TYPE');
  for (const row of rows) expect(row.slice(column)).toMatch(/^(lxc|qemu) /);
  expect(stdout).not.toContain('\u001b');
});

test('ps -a has all of them, and JSON has every key of each', async () => {
  const guests = (await lab().json('ps -a --format json')) as Array<Record<string, unknown>>;
  expect(guests).toHaveLength(lab().simulator.world.clusters[0]!.guests.size);
  const keys =
    'remote node type vmid name status template lock pool tags haState addresses addressesAt cpu memory disk uptimeSeconds stale';
  for (const guest of guests) expect(Object.keys(guest)).toEqual(keys.split(' '));
  const addressed = guests.filter(({ addresses }) => Array.isArray(addresses) && addresses.length > 0);
  expect(addressed.length).toBeGreaterThan(10);
});

test('ps filters by node, state, type and tag', async () => {
  const ask = async (filter: string) =>
    (await lab().json(`ps ${filter} --format json`)) as Array<
      Record<'node' | 'status' | 'type' | 'tags', string>
    >;
  expect(new Set((await ask('--node pve1')).map(({ node }) => node))).toEqual(new Set(['pve1']));
  expect(new Set((await ask('-s stopped,hibernated')).map(({ status }) => status))).toEqual(
    new Set(['stopped', 'hibernated']),
  );
  expect(new Set((await ask('-a --type qemu')).map(({ type }) => type))).toEqual(new Set(['qemu']));
  const tagged = await ask('-a --tag prod --tag infra');
  expect(tagged.length).toBeGreaterThan(0);
  for (const { tags } of tagged) expect(tags).toEqual(expect.arrayContaining(['prod', 'infra']));
  expect((await lab().run('ps --node pve9')).code).toBe(6);
});

test('ps -q prints vmids and asks no guest for anything', async () => {
  const before = lab().simulator.requests();
  const { stdout } = await lab().run('ps -q');
  for (const line of stdout.trimEnd().split('\n')) expect(line).toMatch(/^\d{3}$/);
  expect(lab().simulator.requests() - before).toBeLessThan(10);
});

test('jsonl is one object a line', async () => {
  const { stdout } = await lab().run('nodes --format jsonl');
  const nodes = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(nodes.map(({ name }) => name)).toEqual(['pve1', 'pve2', 'pve3']);
  for (const { version, status } of nodes) expect([version, status]).toEqual(['9.2.11', 'online']);
});

test('a narrow terminal gets a table that fits, and colours unless they are not wanted', async () => {
  const terminal = { columns: 60, rows: 24 };
  const plain = (text: string) => text.replace(/\u001b\[\d+m/g, '');
  const { stdout } = await lab().run('ps', { terminal });
  expect(stdout).toContain('\u001b[32mrunning');
  for (const line of plain(stdout).split('\n')) expect(line.length).toBeLessThanOrEqual(60);
  const env = { DROWSE_CONFIG: lab().configFile, NO_COLOR: '1' };
  for (const run of [lab().run('ps --no-color', { terminal }), lab().run('ps', { terminal, env })]) {
    expect((await run).stdout).not.toContain('\u001b');
  }
});

test('inspect reads guests and nodes anew, with configuration and addresses', async () => {
  const [guest, node] = (await lab().json('inspect proxy node/pve2')) as Array<Record<string, unknown>>;
  expect(guest).toMatchObject({ vmid: 101, name: 'proxy', status: 'running', config: { hostname: 'proxy' } });
  expect(guest!['addresses']).toContain('10.0.0.101');
  expect(node).toMatchObject({ name: 'pve2', version: '9.2.11', details: { cpu: { count: 8 } } });
});

test('inspect knows at once what the list learns later', async () => {
  lab().simulator.guest(108).stop({ instant: true });
  expect(await lab().json('inspect 108')).toMatchObject([{ status: 'stopped', uptimeSeconds: 0 }]);
  lab().simulator.guest(108).start({ instant: true });
  expect(await lab().json('inspect 108')).toMatchObject([{ status: 'running' }]);
});

test('inspect goes on without what is secondary, and says so', async () => {
  const { simulator } = lab();
  const { fault } = await import('../../simulator/index.ts');
  const heal = simulator.use('GET /nodes/{node}/lxc/{vmid}/config', fault.status(500));
  const { code, stdout, stderr } = await lab().run('inspect 102');
  heal();
  expect(code).toBe(0);
  expect(JSON.parse(stdout)[0]).toMatchObject({ vmid: 102, status: 'running', config: null });
  expect(stderr).toMatch(/^drowse: warning: 102: its configuration cannot be read: [^\n]+\n$/);
});

test('of several subjects those that are there are shown, and the others reported', async () => {
  const { code, stdout, stderr } = await lab().run('inspect 101 nobody');
  expect(code).toBe(6);
  expect((JSON.parse(stdout) as unknown[]).length).toBe(1);
  expect(stderr).toBe('drowse: nobody: there is no guest nobody. drowse ps -a lists those there are.\n');
  expect((await lab().run('inspect nobody')).stdout).toBe('');
});

test('ip prints one address a line, or an array, of one family if asked', async () => {
  const { stdout } = await lab().run('ip 101');
  expect(stdout).toBe('10.0.0.101\n2001:db8:10::101\n');
  expect((await lab().run('ip -6 proxy')).stdout).toBe('2001:db8:10::101\n');
  expect(await lab().json('ip 101 --format json')).toEqual(['10.0.0.101', '2001:db8:10::101']);
  expect((await lab().run('ip node/pve1')).stdout).toBe('10.0.0.11\n');
});

test('ip keeps quiet about the interfaces of docker inside a guest', async () => {
  const own = await lab().json('ip 110 --format json');
  const all = await lab().json('ip 110 --all-interfaces --format json');
  expect(all).toEqual(expect.arrayContaining(own as string[]));
  expect((all as string[]).length).toBeGreaterThan((own as string[]).length);
});

test('lookup finds a guest by address and by name, and a node too', async () => {
  expect(await lab().json('lookup 10.0.0.101 --format json')).toMatchObject({
    vmid: 101,
    addresses: ['10.0.0.101', '2001:db8:10::101'],
  });
  expect(await lab().json('lookup ::ffff:10.0.0.101 --format json')).toMatchObject({ vmid: 101 });
  expect(await lab().json('lookup PROXY.example.com --format json')).toMatchObject({ vmid: 101 });
  expect(await lab().json('lookup 10.0.0.12 --format json')).toMatchObject({
    name: 'pve2',
    status: 'online',
  });
  const { code, stdout, stderr } = await lab().run('lookup 10.9.9.9');
  expect([code, stdout]).toEqual([6, '']);
  expect(stderr).toMatch(/^drowse: 10\.9\.9\.9: no guest is known by 10\.9\.9\.9\b[^\n]*\n$/);
});

test('tasks are listed newest first, and their logs printed', async () => {
  const { stdout: started } = await lab().run('start --no-wait 104 106');
  const upids = started.trimEnd().split('\n');
  expect(upids).toHaveLength(2);
  const followed = await lab().run(['task', 'log', '-f', upids[0]!]);
  expect([followed.code, followed.stdout]).toEqual([0, 'TASK OK\n']);
  expect((await lab().run(['task', 'log', upids[0]!])).stdout).toBe('TASK OK\n');
  const tasks = (await lab().json('tasks --guest 104 --format json')) as Array<Record<string, unknown>>;
  expect(tasks[0]).toMatchObject({
    upid: upids[0],
    type: 'vzstart',
    id: '104',
    status: 'ok',
    exitStatus: 'OK',
  });
  expect((await lab().run('tasks -q -l 1 --guest 106')).stdout).toBe(`${upids[1]}\n`);
  const unknown = await lab().run('task log UPID:pve1:00000001:00000001:60000000:vzstart:101:root@pam:');
  expect([unknown.code, unknown.stdout]).toEqual([6, '']);
});

test('api prints data as received, for reads and writes', async () => {
  expect(await lab().json('api GET /version')).toMatchObject({ version: '9.2.11' });
  expect(await lab().json('api /cluster/resources type=node')).toHaveLength(3);
  const { stdout } = await lab().run('api GET /nodes --format jsonl');
  expect(stdout.trimEnd().split('\n')).toHaveLength(3);
  expect(await lab().json('api PUT /nodes/pve2/lxc/102/config description=hello')).toBeNull();
  expect(await lab().json('api GET /nodes/pve2/lxc/102/config')).toMatchObject({
    description: expect.stringContaining('hello'),
  });
});

test('api says what the server says, with the code that fits', async () => {
  const cases = [
    ['api GET /nodes/pve1/lxc/999/status/current', 6],
    ['api GET /nowhere', 1],
    ['api GET /nodes/pve1/lxc/abc/status/current', 1],
    ['api GET /cluster/resources type=nonsense', 1],
  ] as const;
  for (const [line, expected] of cases) {
    const { code, stdout, stderr } = await lab().run(line);
    expect([code, stdout], line).toEqual([expected, '']);
    expect(stderr, line).toMatch(/^drowse: [^\n]+\n$/);
  }
});

test('events begin with a snapshot and go on as things happen', async () => {
  const { code, stdout } = await lab().run('events --for 20s --format jsonl');
  expect(code).toBe(0);
  const [first, ...others] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  expect(first).toMatchObject({ kind: 'snapshot', remote: null });
  expect(others.length).toBeGreaterThan(0);
  for (const event of others) expect(event['id']).toMatch(/^[^-]+-\d+$/);
  const array = JSON.parse((await lab().run('events --for 1s --format json')).stdout) as unknown[];
  expect(array.length).toBeGreaterThan(0);
});

test('an interruption ends with 130 and prints nothing more', async () => {
  const { code, stderr } = await lab().run('events', { onOutput: (_text, interrupt) => interrupt() });
  expect([code, stderr]).toEqual([130, '']);
});
