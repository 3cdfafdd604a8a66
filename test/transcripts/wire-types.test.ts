import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { loadSchema } from '../../src/pve/schema/load.ts';
import { compile } from '../support/compile.ts';

interface Recorded {
  readonly name: string;
  readonly route: string;
  readonly data: unknown;
}

/** A key that a type does not have does no harm to its readers. */
const KEY_NOT_IN_TYPE = 2353;

test('what a real Proxmox VE sent has the type that the contract says comes over the wire', async () => {
  const recordings = await recorded();
  expect(recordings.length).toBeGreaterThan(120);
  expect(new Set(recordings.map(({ route }) => route)).size).toBeGreaterThan(40);
  expect(complaints(recordings)).toEqual([]);
});

test('the compiler does notice what does not fit', () => {
  const found = complaints([{ name: 'invented', route: 'GET /version', data: { version: 9, release: '9', repoid: 'x' } }]);
  expect(found).toEqual(["invented: Type 'number' is not assignable to type 'string'."]);
});

/** Every recorded success with a route of the newest schema. */
async function recorded(): Promise<Recorded[]> {
  const { endpoints } = await loadSchema('9.2');
  const routes = Object.keys(endpoints)
    .map((route) => ({ route, pattern: new RegExp(`^${route.replace(/\{[^}]+\}/g, '[^/]+')}$`) }))
    .sort((a, b) => variables(a.route) - variables(b.route));
  const directory = 'test/transcripts';
  return readdirSync(directory)
    .filter((file) => file.endsWith('.json'))
    .flatMap((file) => {
      const { request, response } = JSON.parse(readFileSync(join(directory, file), 'utf8'));
      if (!request?.path.startsWith('/api2/json/') || response?.status !== 200 || !response.json) return [];
      const path = decodeURIComponent(request.path.split('?')[0].slice('/api2/json'.length)).replace(/\/+/g, '/');
      const found = routes.find(({ pattern }) => pattern.test(`${request.method} ${path}`));
      return found ? [{ name: file, route: found.route, data: response.json.data }] : [];
    });
}

/** What the compiler says of each value as that of its route. */
function complaints(recordings: readonly Recorded[]): string[] {
  const lines = recordings.map(
    ({ route, data }, index) => `export const x${index}: Wire<'${route}'> = ${JSON.stringify(data)};`,
  );
  return compile([...lines, `import type { Wire } from 'drowse/pve';`].join('\n'))
    .filter(({ code }) => code !== KEY_NOT_IN_TYPE)
    .map(({ line, message }) => `${recordings[line]?.name}: ${message}`);
}

function variables(route: string): number {
  return route.split('{').length;
}
