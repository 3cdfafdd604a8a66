import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { loadText } from '../../test/support/config.ts';
import { configReference } from './reference.ts';
import { configJsonSchema, type JsonSchema } from './schema/json-schema.ts';

test('docs/config.md is what the schema says: node scripts/run.mjs scripts/generate-config-docs.ts', () => {
  expect(readFileSync('docs/config.md', 'utf8')).toBe(configReference());
});

test('the example in the documentation is a configuration', async () => {
  const yaml = /```yaml\n([\s\S]*?)```/.exec(configReference())![1]!;
  const { providers, routes } = await loadText(yaml, { PVE_SECRET: 's' });
  expect(providers.proxmox[0]?.secret?.reveal()).toBe('s');
  expect(routes[0]).toMatchObject({ name: 'jellyfin', guest: { vmid: 101 } });
});

test('every key has a description and stands in the documentation', () => {
  const documentation = configReference();
  visit(configJsonSchema(), 'root', (schema, path) => {
    if (/\.\[\]$|^root$|\.anyOf$/.test(path)) return;
    expect(schema.description, path).toMatch(/\.$/);
    expect(documentation).toContain(`\`${path.split('.').at(-1)}`);
  });
});

test('the schema for editors: variables instead of numbers, durations as a pattern, nothing unknown', () => {
  const schema = configJsonSchema();
  expect(schema.title).toBe('drowse.yaml');
  expect(schema.additionalProperties).toBe(false);
  const route = schema.properties?.['routes']?.additionalProperties as JsonSchema;
  expect(route.properties?.['port']?.anyOf?.[1]).toEqual({ type: 'string', pattern: '\\$\\{' });
  const pattern = new RegExp(route.properties?.['connect_timeout']?.anyOf?.[0]?.pattern ?? '');
  for (const text of ['0', '10s', '1.5h', ['$', '{T}'].join('')]) expect(text).toMatch(pattern);
  for (const text of ['10', 's', '-1s']) expect(text).not.toMatch(pattern);
  expect(JSON.stringify(schema)).not.toContain('drowse-duration');
});

function visit(schema: JsonSchema, path: string, each: (schema: JsonSchema, path: string) => void): void {
  each(schema, path);
  for (const [key, member] of Object.entries(schema.properties ?? {})) visit(member, `${path}.${key}`, each);
  if (schema.items?.properties) visit(schema.items, `${path}.[]`, each);
  if (typeof schema.additionalProperties === 'object') visit(schema.additionalProperties, `${path}.[]`, each);
}
