// A Proxmox for your own tests, with Node's own runner: node --test simulator.node-test.mjs
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { PveClient } from 'drowse';
import { createSimulator, fault } from 'drowse/simulator';

test('my backup tool waits for a locked guest', async () => {
  const simulator = await createSimulator({ scenario: 'homelab', seed: 1 });
  const client = new PveClient({
    url: simulator.url,
    credentials: { tokenId: simulator.tokenId, secret: simulator.secret },
    tls: { ca: simulator.ca },
  });
  try {
    simulator.use('GET /cluster/resources', fault.status(595), { times: 1 });
    await assert.rejects(client.request('GET /cluster/resources'), { code: 'node-unreachable' });
    const guests = await client.request('GET /cluster/resources', { type: 'vm' });
    assert.ok(guests.length > 20);
    assert.equal(simulator.executed('GET /cluster/resources'), 1);
  } finally {
    await client[Symbol.asyncDispose]();
    await simulator.close();
  }
});
