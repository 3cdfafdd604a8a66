import { expect, test } from 'vitest';
import { describePath } from './describe.ts';
import { loadSchema } from './load.ts';

const schema = await loadSchema('9.2');

test('a path written with values or with its variables', () => {
  const described = describePath(schema, '/nodes/pve1/lxc/101/status/shutdown');
  expect(described).toEqual(describePath(schema, 'nodes/{node}/lxc/{vmid}/status/shutdown/'));
  expect(described).toEqual({
    path: '/nodes/{node}/lxc/{vmid}/status/shutdown',
    children: [],
    methods: [
      {
        method: 'POST',
        permission: 'VM.PowerMgmt on /vms/{vmid}',
        apiTokens: true,
        protected: true,
        runsOn: 'node',
        parameters: [
          { name: 'node', type: 'string (pve-node)', required: true, inPath: true },
          { name: 'vmid', type: 'integer 100–999999999 (pve-vmid)', required: true, inPath: true },
          { name: 'forceStop', type: 'boolean', required: false, inPath: false, default: '0' },
          { name: 'timeout', type: 'integer ≥ 0', required: false, inPath: false, default: '60' },
        ],
        returns: 'string',
      },
    ],
  });
});

test('several methods in a fixed order, families and property strings named as such', () => {
  const config = describePath(schema, '/nodes/pve1/qemu/200/config')!;
  expect(config.methods.map(({ method }) => method)).toEqual(['GET', 'POST', 'PUT']);
  const net = config.methods[2]!.parameters.find(({ name }) => name === 'net[n]');
  expect(net?.type).toMatch(/^string \(keys: bridge, .*macaddr/);
});

test('the children of a path, for completion; a literal beats a variable', () => {
  expect(describePath(schema, '/')?.children).toEqual(['access', 'cluster', 'nodes', 'pools', 'storage', 'version']);
  expect(describePath(schema, '/nodes/pve1/lxc')?.children).toEqual(['{vmid}']);
  expect(describePath(schema, '/cluster/ha/status/current')?.path).toBe('/cluster/ha/status/current');
  const tfa = describePath(schema, '/cluster/ha/groups/x');
  expect(tfa?.path).toBe('/cluster/ha/groups/{group}');
});

test('what refuses API tokens says so', () => {
  const methods = describePath(schema, '/access/password')!.methods;
  expect(methods.map(({ apiTokens }) => apiTokens)).toEqual([false]);
});

test('a path that leads nowhere', () => {
  expect(describePath(schema, '/nope')).toBeUndefined();
  expect(describePath(schema, '/nodes/pve1/lxc/101/nope')).toBeUndefined();
});

test('every path of the schema describes itself', () => {
  const routes = Object.keys(schema.endpoints);
  const paths = new Set(routes.map((route) => route.split(' ')[1]!));
  let methods = 0;
  for (const path of paths) {
    const described = describePath(schema, path)!;
    expect(described.path).toBe(path);
    methods += described.methods.length;
    for (const method of described.methods) {
      for (const { type } of method.parameters) expect(type).not.toMatch(/undefined|object Object/);
    }
  }
  expect(methods).toBe(routes.length);
});
