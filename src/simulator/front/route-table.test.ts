import { expect, test } from 'vitest';
import { loadApi } from './api.ts';

test('finds methods by words before placeholders, and what the path says', async () => {
  const { routes } = await loadApi('9.2');
  expect(routes.find('GET', '/nodes/pve1/lxc/101/status/current')).toMatchObject({
    route: 'GET /nodes/{node}/lxc/{vmid}/status/current',
    pathParams: { node: 'pve1', vmid: '101' },
  });
  expect(routes.find('GET', '//nodes///pve1/lxc/')?.route).toBe('GET /nodes/{node}/lxc');
  expect(routes.find('GET', '/')?.route).toBe('GET /');
  expect(routes.find('POST', '/version')).toBeUndefined();
  expect(routes.find('GET', '/nodes/pve1/nope')).toBeUndefined();
  expect(routes.find('GET', '/nodes/a b/lxc')).toBeUndefined();
  expect(routes.find('GET', '/nodes/pve1/storage/local/content/local:iso/x.iso')?.pathParams).toMatchObject({
    volume: 'local:iso/x.iso',
  });
});

test('each version has its own methods', async () => {
  const [old, current] = await Promise.all([loadApi('7.4'), loadApi('9.2')]);
  const path = '/nodes/pve1/lxc/101/interfaces';
  expect(old.routes.find('GET', path)).toBeUndefined();
  expect(current.routes.find('GET', path)?.route).toBe('GET /nodes/{node}/lxc/{vmid}/interfaces');
});
