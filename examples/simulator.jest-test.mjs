// A Proxmox for your own tests, with jest: node --experimental-vm-modules node_modules/jest/bin/jest.js
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { PveClient } from 'drowse';
import { createSimulator, fault } from 'drowse/simulator';

let simulator;
let client;

beforeEach(async () => {
  simulator = await createSimulator({ scenario: 'homelab', seed: 1 });
  const { url, tokenId, secret, ca } = simulator;
  client = new PveClient({ url, credentials: { tokenId, secret }, tls: { ca } });
});

afterEach(async () => {
  await client[Symbol.asyncDispose]();
  await simulator.close();
});

test('my program says which privilege is missing', async () => {
  simulator.use(
    'GET /cluster/status',
    fault.status(403, { reason: 'Permission check failed (/, Sys.Audit)' }),
  );
  await expect(client.request('GET /cluster/status')).rejects.toMatchObject({
    code: 'forbidden',
    path: '/',
    privileges: ['Sys.Audit'],
  });
});

test('my program survives a node that is gone', async () => {
  simulator.node('pve2').fail('refused');
  await expect(client.node('pve2').status()).rejects.toMatchObject({ code: 'node-unreachable' });
});
