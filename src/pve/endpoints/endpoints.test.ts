import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, expectTypeOf, test } from 'vitest';
import { generate } from '../../../scripts/endpoints/generate.ts';
import { readInput } from '../../../scripts/endpoints/read-input.ts';
import type { ClusterResource } from '../wire/resources.ts';
import type { Endpoints, RequestParams, Returns, Route, Wire } from './endpoints.ts';
import type { NoParams } from './no-params.ts';

const DIRECTORY = 'src/pve/endpoints/generated';
const input = readInput(process.cwd());
const committed = new Map(
  readdirSync(DIRECTORY).map((name) => [name, readFileSync(join(DIRECTORY, name), 'utf8')] as const),
);
const routesIn = (text: string) =>
  [...text.matchAll(/^ {2}'([A-Z]+ \/[^']*)': \{/gm)].map(([, route]) => route!);

test('the committed files are what the generator writes: node scripts/run.mjs scripts/generate-endpoints.ts', () => {
  const generated = generate(input);
  expect([...generated.keys()].sort()).toEqual([...committed.keys()].sort());
  for (const [name, text] of generated) expect(committed.get(name), name).toBe(text);
});

test('all 675 methods of 9.2.3 are in the contract, each once', () => {
  const routes = [...committed].flatMap(([name, text]) => (name === 'older.ts' ? [] : routesIn(text)));
  expect(routes).toHaveLength(675);
  expect(new Set(routes)).toEqual(new Set(Object.keys(input.schemas[0]!.endpoints)));
});

test('methods that only older versions have are in it too, each saying which', () => {
  const older = committed.get('older.ts')!;
  const newest = input.schemas[0]!.endpoints;
  const expected = input.schemas
    .flatMap(({ endpoints }) => Object.keys(endpoints))
    .filter((route) => !(route in newest));
  expect(new Set(routesIn(older))).toEqual(new Set(expected));
  expect(older).toMatch(/In Proxmox VE 7\.4\. \*\/\n {2}'GET \/nodes\/\{node\}\/ceph\/pools'/);
  expect(older).toMatch(/In Proxmox VE 8\.4, 7\.4\. \*\/\n {2}'GET \/nodes\/\{node\}\/scan\/glusterfs'/);
});

test('every area is part of Endpoints', () => {
  const text = readFileSync('src/pve/endpoints/endpoints.ts', 'utf8');
  for (const name of committed.keys()) expect(text).toContain(`'./generated/${name}'`);
});

test('the doc comment tells privilege, where it runs, versions, and whether tokens are refused', () => {
  const docOf = (file: string, route: string) => {
    const lines = committed.get(file)!.split('\n');
    return lines[lines.findIndex((line) => line.startsWith(`  '${route}'`)) - 1]!.trim();
  };
  expect(docOf('lxc.ts', 'GET /nodes/{node}/lxc/{vmid}/interfaces')).toBe(
    '/** Privilege: VM.Audit on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4. */',
  );
  expect(docOf('access.ts', 'PUT /access/password')).toContain('Refused to API tokens.');
  expect(docOf('version.ts', 'GET /version')).toBe(
    '/** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */',
  );
});

test('each refinement is of a method that exists', () => {
  const routes = new Set(input.schemas.flatMap(({ endpoints }) => Object.keys(endpoints)));
  const refined = [...input.refinements].flatMap(([, text]) => routesIn(text));
  expect(refined.length).toBeGreaterThan(40);
  for (const route of refined) expect(routes).toContain(route);
});

test('two refinements of one method are refused', () => {
  const line = `  'GET /version': { wire: string; returns: string };\n`;
  const refinements = new Map([
    ['a', line],
    ['b', line],
  ]);
  expect(() => generate({ ...input, refinements })).toThrow('GET /version is refined in a and in b');
});

test('types: parameters, wire and result of a few methods', () => {
  expectTypeOf<Returns<'GET /cluster/resources'>>().toEqualTypeOf<readonly ClusterResource[]>();
  expectTypeOf<RequestParams<'GET /cluster/resources'>>().toEqualTypeOf<{
    type?: 'vm' | 'storage' | 'node' | 'sdn';
  }>();
  expectTypeOf<RequestParams<'GET /version'>>().toEqualTypeOf<NoParams>();
  expectTypeOf<Returns<'GET /cluster/nextid'>>().toBeNumber();
  expectTypeOf<Wire<'GET /access/acl'>[number]['propagate']>().toEqualTypeOf<0 | 1 | undefined>();
  expectTypeOf<Wire<'POST /nodes/{node}/qemu/{vmid}/agent/exec'>['pid']>().toEqualTypeOf<number | string>();
  expectTypeOf<RequestParams<'POST /nodes/{node}/qemu/{vmid}/agent/exec'>['command']>().toEqualTypeOf<
    readonly string[]
  >();
  expectTypeOf<Endpoints['DELETE /pools']['returns']>().toBeNull();
  expectTypeOf<'GET /nope'>().not.toExtend<Route>();
  const put: RequestParams<'PUT /nodes/{node}/lxc/{vmid}/config'> = {
    node: 'pve1',
    vmid: 101,
    onboot: true,
    net0: 'x',
  };
  // @ts-expect-error a family takes text
  put.net1 = 5;
  // @ts-expect-error `net` alone is no option
  put.net = 'x';
  expect(put.net0).toBe('x');
});
