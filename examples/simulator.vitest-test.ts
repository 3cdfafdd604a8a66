// A Proxmox for your own tests, with vitest. Time is turned by hand: no test waits.
import { manualClock, PveClient } from 'drowse';
import { createSimulator } from 'drowse/simulator';
import { expect, onTestFinished, test } from 'vitest';

async function lab() {
  const clock = manualClock();
  const simulator = await createSimulator({ scenario: 'homelab', seed: 1, clock });
  onTestFinished(() => simulator.close());
  const { url, tokenId, secret, ca } = simulator;
  const client = new PveClient({ url, credentials: { tokenId, secret }, tls: { ca }, clock });
  onTestFinished(() => client[Symbol.asyncDispose]());
  return { clock, simulator, client };
}

test('a stopped guest is started once', async () => {
  const { clock, simulator, client } = await lab();
  const started = client.guest(104).act('start');
  while (simulator.guest(104).truth.status !== 'running') await clock.advance(500);
  await clock.advance(5000);
  expect((await started).status).toBe('running');
  expect(simulator.executed('POST /nodes/{node}/lxc/{vmid}/status/start')).toBe(1);
});

test('the list lags behind by up to ten seconds, as on a real cluster', async () => {
  const { clock, simulator, client } = await lab();
  simulator.guest(104).start({ instant: true });
  const listed = async () => {
    for (const row of await client.request('GET /cluster/resources', { type: 'vm' })) {
      if (row.type === 'lxc' && row.vmid === 104) return row.status;
    }
    return undefined;
  };
  expect(await listed()).toBe('stopped');
  await clock.advance(11_000);
  expect(await listed()).toBe('running');
});
