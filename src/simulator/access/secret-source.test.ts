import { expect, test } from 'vitest';
import { useSimulator } from '../../../test/support/simulator.ts';
import { randomSecrets, seededSecrets } from './secret-source.ts';

test('seeded secrets repeat themselves, random ones do not; both have the form asked for', () => {
  expect(seededSecrets(1).uuid('a')).toBe(seededSecrets(1).uuid('a'));
  expect(seededSecrets(1).uuid('a')).not.toBe(seededSecrets(1).uuid('b'));
  expect(randomSecrets().uuid('a')).not.toBe(randomSecrets().uuid('a'));
  for (const source of [seededSecrets(1), randomSecrets()]) {
    expect(source.uuid('x')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
    expect(source.hex(15, 'x')).toMatch(/^[0-9A-F]{15}$/);
  }
});

test('a simulator with random secrets has other credentials each time, and the same world', async () => {
  const options = { scenario: 'homelab', seed: 5, secrets: 'random' } as const;
  const [one, two] = [await useSimulator(options), await useSimulator(options)];
  expect(one.secret).not.toBe(two.secret);
  expect(one.password).not.toBe(two.password);
  expect(one.guest(101).truth).toEqual(two.guest(101).truth);
});
