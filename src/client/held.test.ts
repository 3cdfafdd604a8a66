import { expect, test } from 'vitest';
import { clientFor } from '../../test/support/client.ts';
import { useSimulator } from '../../test/support/simulator.ts';
import { manualClock } from '../std/manual-clock.ts';

test('the clock waits for a big compressed answer to be read, not only to arrive', async () => {
  const clock = manualClock();
  const simulator = await useSimulator({ scenario: 'large:3000', clock });
  const client = clientFor(simulator);
  let read = false;
  clock.setTimeout(() => {
    void client.request('GET /cluster/resources', {}).then(() => {
      read = true;
    });
  }, 1000);
  await clock.advance(1000);
  expect(read).toBe(true);
});
