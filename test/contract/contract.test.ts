import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { PveClient } from '../../src/client/client.ts';
import type { PveClientOptions } from '../../src/client/options.ts';
import { Inventory } from '../../src/inventory/inventory.ts';
import { failure } from '../support/client.ts';
import { POOL, targets } from './targets.ts';

/** No Proxmox has a guest of that number unless somebody means it. */
const NO_GUEST = 999_999_901;

describe.each(targets())('$name', ({ open }) => {
  let options: PveClientOptions;
  let client: PveClient;
  let close: () => Promise<void>;

  beforeAll(async () => {
    ({ options, close } = await open());
    client = new PveClient(options);
  });

  afterAll(async () => {
    await client[Symbol.asyncDispose]();
    await close();
  });

  const firstNode = async () => {
    const nodes = await client.request('GET /nodes');
    return nodes.find(({ status }) => status === 'online')!.node;
  };

  test('says which version it is', async () => {
    expect((await client.version()).version).toMatch(/^[789]\.\d+/);
  });

  test('lists guests, nodes and storages, each with its kind, place and state', async () => {
    const resources = await client.request('GET /cluster/resources');
    const nodes = resources.filter(({ type }) => type === 'node');
    expect(nodes.length).toBeGreaterThan(0);
    for (const resource of resources) {
      if (resource.type !== 'lxc' && resource.type !== 'qemu') continue;
      expect(resource.id).toBe(`${resource.type}/${resource.vmid}`);
      expect(nodes.map((node) => 'node' in node && node.node)).toContain(resource.node);
      expect(resource.status).toMatch(/^[a-z-]+$/);
    }
  });

  test('answers every node what the list says of it', async () => {
    const node = await firstNode();
    const answer = await client.exchange('GET', `/nodes/${node}/status`);
    const status = answer.data as Record<string, unknown>;
    expect(status['uptime']).toBeGreaterThan(0);
    expect(status['memory']).toMatchObject({ total: expect.any(Number), used: expect.any(Number) });
  });

  test('tells status and configuration of a guest, if it has one', async () => {
    const resources = await client.request('GET /cluster/resources', { type: 'vm' });
    for (const kind of ['lxc', 'qemu'] as const) {
      const found = resources.find((it) => it.type === kind && it.status !== 'unknown');
      if (!found || !('vmid' in found)) continue;
      const guest = client.guest({ kind, vmid: found.vmid as number });
      expect(await guest.status()).toMatch(/^[a-z-]+$/);
      expect((await guest.config()).digest).toMatch(/^[0-9a-f]{40}$/);
      expect(Array.isArray(await guest.addressesFromConfig())).toBe(true);
    }
  });

  test('lists tasks, and knows those it lists', async () => {
    const node = await firstNode();
    const tasks = await client.request('GET /nodes/{node}/tasks', { node, limit: 3 });
    for (const { upid } of tasks) expect((await client.task(upid).status()).upid).toBe(upid);
  });

  test('has no guest that nobody has made', async () => {
    const node = await firstNode();
    expect(await failure(client.guest(NO_GUEST).status())).toMatchObject({ code: 'not-found' });
    const params = { node, vmid: NO_GUEST };
    const error = await failure(client.request('GET /nodes/{node}/lxc/{vmid}/config', params));
    expect(error.message).toMatch(/does not exist/);
  });

  test('refuses unknown paths, parameters and nodes with its usual status', async () => {
    expect((await client.exchange('GET', '/nope')).status).toBe(501);
    const answer = await client.exchange('GET', '/cluster/resources', { type: 'nope' });
    expect(answer).toMatchObject({ status: 400, errors: { type: expect.any(String) } });
    expect((await client.exchange('GET', '/nodes/no-such-node-here/status')).status).toBeGreaterThanOrEqual(
      500,
    );
  });

  test('refuses whoever has no token of its own', async () => {
    const credentials = { tokenId: 'root@pam!nope', secret: '00000000-0000-0000-0000-000000000000' };
    const stranger = new PveClient({ ...options, credentials });
    expect(await failure(stranger.version())).toMatchObject({ code: 'auth' });
    await stranger[Symbol.asyncDispose]();
  });

  test('makes a pool, shows it and removes it', async () => {
    await client.request('POST /pools' as string, { poolid: POOL, comment: 'made by a test; a+b;c & ü' });
    try {
      const pools = (await client.request('GET /pools' as string)) as { poolid: string; comment: string }[];
      expect(pools.find(({ poolid }) => poolid === POOL)?.comment).toBe('made by a test; a+b;c & ü');
      const again = await client.exchange('POST', '/pools', { poolid: POOL });
      expect(again.status).toBe(500);
    } finally {
      await client.exchange('DELETE', `/pools/${POOL}`);
    }
    const left = (await client.request('GET /pools' as string)) as { poolid: string }[];
    expect(left.map(({ poolid }) => poolid)).not.toContain(POOL);
  });

  test('gives an inventory all it needs', async () => {
    await using inventory = await Inventory.open({ remotes: [options], requireAll: true, background: false });
    const { guests, nodes } = inventory.snapshot;
    expect(nodes.some(({ status }) => status === 'online')).toBe(true);
    for (const guest of guests) expect(inventory.resolve(inventory.refOf(guest))).toBe(guest);
  });
});
