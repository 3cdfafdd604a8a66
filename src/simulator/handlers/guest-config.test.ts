import { expect, test } from 'vitest';
import { ct, oneHost, threeNodes, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

type Row = Record<string, unknown>;
const CONFIG = '/nodes/pve1/lxc/101/config';
const running = { status: 'running' as const };

test('numbers and flags are numbers, the rest texts, with the digest of the file', async () => {
  const it = testWorld(oneHost([ct(101, { config: { onboot: true, cpulimit: 1.5, description: 'a\nb' } })]));
  const config = (await it.ask(`GET ${CONFIG}`)) as Row;
  expect(config).toMatchObject({ cores: 1, memory: 512, onboot: 1, cpulimit: '1.5', description: 'a\nb\n' });
  expect(config['digest']).toMatch(/^[0-9a-f]{40}$/);
  expect(config).not.toHaveProperty('swap');
});

test('a cpulimit without cores is a text where numbers are expected', async () => {
  const it = testWorld(oneHost([vm(200), { vmid: 101, node: 'pve1', config: { cpulimit: 1.5 } }]));
  expect(await it.ask('GET /nodes/pve1/lxc/101/status/current')).toMatchObject({
    cpus: '1.5',
    name: 'CT101',
  });
});

test('a change of anything changes the digest; a stale digest is refused', async () => {
  const it = testWorld(oneHost([ct(101)]));
  const { digest } = (await it.ask(`GET ${CONFIG}`)) as { digest: string };
  expect(await it.ask(`PUT ${CONFIG}`, { onboot: true, digest })).toBeNull();
  expect(await refusal(it.ask(`PUT ${CONFIG}`, { onboot: false, digest }))).toBe(
    '500 detected modified configuration - file changed by other user? Try again.',
  );
  await it.ask(`PUT ${CONFIG}`, { onboot: false });
  await it.ask(`PUT ${CONFIG}`, { delete: 'onboot' });
  expect(((await it.ask(`GET ${CONFIG}`)) as Row)['digest']).toBe(digest);
});

test('startup is one property: what is not given is gone', async () => {
  const it = testWorld(oneHost([ct(101, { config: { startup: 'order=2,up=10,down=60' } })]));
  await it.ask(`PUT ${CONFIG}`, { startup: 'down=90' });
  expect(await it.ask(`GET ${CONFIG}`)).toMatchObject({ startup: 'down=90' });
});

test('of a running container some options change at once, others wait', async () => {
  const it = testWorld(oneHost([ct(101, { ...running, config: { searchdomain: 'old' } })]));
  await it.ask(`PUT ${CONFIG}`, { cores: 2, hostname: 'new', nameserver: '1.1.1.1', delete: 'searchdomain' });
  expect(await it.ask(`GET ${CONFIG}`, { current: true })).toMatchObject({
    cores: 2,
    hostname: 'new',
    searchdomain: 'old',
  });
  const merged = (await it.ask(`GET ${CONFIG}`)) as Row;
  expect(merged).toMatchObject({ cores: 2, nameserver: '1.1.1.1' });
  expect(merged).not.toHaveProperty('searchdomain');
  const pending = (await it.ask('GET /nodes/pve1/lxc/101/pending')) as Row[];
  const of = (key: string) => pending.find((row) => row['key'] === key);
  expect(of('nameserver')).toEqual({ key: 'nameserver', pending: '1.1.1.1' });
  expect(of('searchdomain')).toEqual({ key: 'searchdomain', value: 'old', delete: 1 });
  expect(of('cores')).toEqual({ key: 'cores', value: 2 });
  expect(of('digest')).toMatchObject({ value: merged['digest'] });
  await it.ask(`PUT ${CONFIG}`, { revert: 'nameserver,searchdomain' });
  expect(await it.ask(`GET ${CONFIG}`)).toMatchObject({ searchdomain: 'old' });
  expect(await it.ask(`GET ${CONFIG}`)).not.toHaveProperty('nameserver');
});

test('tags are lower case, sorted and each there once; a style may say otherwise', async () => {
  const it = testWorld(oneHost([ct(101)]));
  await it.ask(`PUT ${CONFIG}`, { tags: 'web, Prod;web db' });
  expect(await it.ask(`GET ${CONFIG}`)).toMatchObject({ tags: 'db;prod;web' });
  it.cluster.options.set('tag-style', 'case-sensitive=1,ordering=config');
  await it.ask(`PUT ${CONFIG}`, { tags: 'web;Prod;web' });
  expect(await it.ask(`GET ${CONFIG}`)).toMatchObject({ tags: 'web;Prod' });
});

test('registered tags need more than the right to change options', async () => {
  const it = testWorld(oneHost([ct(101)]));
  it.cluster.options.set('registered-tags', 'secret');
  const deny = (_: string, privilege: string) => privilege === 'Sys.Modify';
  const put = (tags: string) => it.ask(`PUT ${CONFIG}`, { tags }, { authId: 'a@pve', deny });
  expect(await put('plain')).toBeNull();
  expect(await refusal(put('secret'))).toBe(
    "403 Permission check failed (/, Sys.Modify for modifying tag 'secret')",
  );
});

test('a network card is written with its name first, the rest sorted, and gets an address', async () => {
  const it = testWorld(oneHost([ct(101)]));
  await it.ask(`PUT ${CONFIG}`, { net1: 'ip=dhcp,bridge=vmbr0,name=eth1' });
  const { net1 } = (await it.ask(`GET ${CONFIG}`)) as { net1: string };
  expect(net1).toMatch(/^name=eth1,bridge=vmbr0,hwaddr=BC:24:11(:[0-9A-F]{2}){3},ip=dhcp,type=veth$/);
});

test('what is refused', async () => {
  const it = testWorld(threeNodes([ct(101), ct(102, { config: { lock: 'backup' } })]));
  expect(await refusal(it.ask(`PUT ${CONFIG}`))).toBe('500 no options specified');
  expect(await refusal(it.ask('PUT /nodes/pve1/lxc/102/config', { onboot: true }))).toBe(
    '500 CT is locked (backup)',
  );
  expect(await refusal(it.ask('PUT /nodes/pve1/lxc/999/config', { onboot: true }))).toBe(
    "500 Configuration file 'nodes/pve1/lxc/999.conf' does not exist",
  );
  expect(await refusal(it.ask('GET /nodes/pve2/lxc/101/config'))).toBe(
    "500 Configuration file 'nodes/pve2/lxc/101.conf' does not exist",
  );
  expect(await refusal(it.ask(`GET ${CONFIG}`, { snapshot: 'nope' }))).toBe(
    "500 snapshot 'nope' does not exist",
  );
  expect(await refusal(it.ask(`PUT ${CONFIG}`, { onboot: true, delete: 'onboot' }))).toMatch(
    /^400 .*at the same time/,
  );
  it.world.control().loseQuorum();
  expect(await refusal(it.ask(`PUT ${CONFIG}`, { onboot: true }))).toMatch(
    /^500 unable to open file '\/etc\/pve\/nodes\/pve1\/lxc\/101\.conf\.tmp\.\d+' - Permission denied$/,
  );
});

test('each option needs its own privilege', async () => {
  const it = testWorld(oneHost([ct(101), vm(200)]));
  const put = (params: Record<string, string | number>, allowed: string, route = CONFIG) => {
    const deny = (_: string, privilege: string) => privilege !== allowed;
    return refusal(it.ask(`PUT ${route}`, params, { authId: 'a@pve', deny }));
  };
  const failed = (privilege: string, vmid = 101) =>
    `403 Permission check failed (/vms/${vmid}, ${privilege})`;
  expect(await put({ cores: 2 }, 'VM.Config.CPU')).toBe('no refusal');
  expect(await put({ cores: 2 }, 'VM.Config.Options')).toBe(failed('VM.Config.CPU'));
  expect(await put({ memory: 256 }, 'VM.Config.CPU')).toBe(failed('VM.Config.Memory'));
  expect(await put({ hostname: 'x' }, 'VM.Config.CPU')).toBe(failed('VM.Config.Network'));
  expect(await put({ startup: 'down=1' }, 'VM.Config.CPU')).toBe(failed('VM.Config.Options'));
  expect(await put({ delete: 'mp0' }, 'VM.Config.CPU')).toBe(failed('VM.Config.Disk'));
  const qemu = '/nodes/pve1/qemu/200/config';
  expect(await put({ name: 'x' }, 'VM.Config.CPU', qemu)).toBe(failed('VM.Config.Options', 200));
  expect(await put({ machine: 'q35' }, 'VM.Config.CPU', qemu)).toBe(failed('VM.Config.HWType', 200));
  expect(await put({ hookscript: 'local:snippets/x' }, 'VM.Config.Options')).toMatch(
    /^403 .*only allowed for root@pam/,
  );
});

test('a busy configuration is waited for, ten seconds at most', async () => {
  const it = testWorld(oneHost([ct(101, { ...running, behaviour: { ignoresShutdown: true } })]));
  await it.ask('POST /nodes/pve1/lxc/101/status/shutdown', { timeout: 30 });
  await it.clock.advance(500);
  const refused = refusal(it.ask(`PUT ${CONFIG}`, { onboot: true }));
  await it.clock.advance(10_500);
  expect(await refused).toBe("500 can't lock file '/run/lock/lxc/pve-config-101.lock' - got timeout");
  await it.clock.advance(12_000);
  const waiting = refusal(it.ask(`PUT ${CONFIG}`, { onboot: true }));
  await it.clock.advance(8_000);
  expect(await waiting).toBe('no refusal');
});

test('a machine is changed at once by PUT, by a task with POST', async () => {
  const it = testWorld(oneHost([vm(200)]));
  expect(await it.ask('PUT /nodes/pve1/qemu/200/config', { description: 'x' })).toBeNull();
  const end = await it.act('POST /nodes/pve1/qemu/200/config', { name: 'renamed' });
  expect(end).toMatchObject({ exit: 'OK' });
  expect(await it.ask('GET /nodes/pve1/qemu/200/config')).toMatchObject({
    name: 'renamed',
    memory: '1024',
    cores: 2,
  });
});

test('before 8.0 the memory of a machine is a number', async () => {
  const it = testWorld(oneHost([vm(200)]), { version: '7.4' });
  expect(await it.ask('GET /nodes/pve1/qemu/200/config')).toMatchObject({ memory: 1024 });
});

test('snapshots: taken, listed, read, rolled back to, deleted', async () => {
  const it = testWorld(oneHost([ct(101, { config: { cores: 1 } })]));
  const base = '/nodes/pve1/lxc/101/snapshot';
  expect((await it.act(`POST ${base}`, { snapname: 'one', description: 'first' })).exit).toBe('OK');
  expect((await it.act(`POST ${base}`, { snapname: 'one' })).exit).toBe("snapshot name 'one' already used");
  await it.ask(`PUT ${CONFIG}`, { cores: 4 });
  expect((await it.act(`POST ${base}`, { snapname: 'two' })).exit).toBe('OK');
  const rows = (await it.ask(`GET ${base}`)) as Row[];
  expect(rows).toMatchObject([
    { name: 'one', description: 'first', snaptime: expect.any(Number) },
    { name: 'two', parent: 'one' },
    { name: 'current', description: 'You are here!', running: 0, parent: 'two' },
  ]);
  expect(await it.ask(`GET ${CONFIG}`, { snapshot: 'one' })).toMatchObject({
    cores: 1,
    description: 'first\n',
  });
  expect((await it.act(`POST ${base}/one/rollback`)).exit).toBe('OK');
  expect(await it.ask(`GET ${CONFIG}`)).toMatchObject({ cores: 1, parent: 'one' });
  expect((await it.act(`DELETE ${base}/one`)).exit).toBe('OK');
  expect(((await it.ask(`GET ${base}`)) as Row[]).map((row) => row['name'])).toEqual(['two', 'current']);
  expect((await it.act(`DELETE ${base}/one`)).exit).toBe("snapshot 'one' does not exist");
});
