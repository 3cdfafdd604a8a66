import { expect, test } from 'vitest';
import { loadSchema } from './load.ts';

test.each([
  ['9.2', '9.2.3', 675],
  ['8.4', '8.4.5', 605],
  ['7.4', '7.4-16', 540],
] as const)('the schema of %s', async (series, version, methods) => {
  const schema = await loadSchema(series);
  expect(schema.version).toBe(version);
  expect(Object.keys(schema.endpoints)).toHaveLength(methods);
});
