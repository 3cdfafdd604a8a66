import { expect, test } from 'vitest';
import { loadSchema } from '../pve/index.ts';
import { refusesTokens } from './credentials.ts';
import type { Method } from './encode.ts';
import { answerTimeoutMs, DEFAULT_TIMEOUTS, isPlainRead } from './timeouts.ts';

const filled = (path: string) => path.replace(/\{[^}]+\}/g, 'x');

test('what is taken for a plain read does not run in pvedaemon', async () => {
  for (const series of ['7.4', '8.4', '9.2'] as const) {
    for (const [route, endpoint] of Object.entries((await loadSchema(series)).endpoints)) {
      const [method, path] = route.split(' ') as [string, string];
      if (method !== 'GET' || !isPlainRead(filled(path))) continue;
      expect([series, route, endpoint.protected ?? false]).toEqual([series, route, false]);
    }
  }
});

test('what refuses tokens in any version is known', async () => {
  const refusing = new Set<string>();
  for (const series of ['7.4', '8.4', '9.2'] as const) {
    for (const [route, endpoint] of Object.entries((await loadSchema(series)).endpoints)) {
      if (Object.hasOwn(endpoint, 'allowtoken') && !endpoint.allowtoken) refusing.add(route);
    }
  }
  const known = [...refusing].filter((route) => {
    const [method, path] = route.split(' ') as [Method, string];
    return refusesTokens(method, filled(path));
  });
  expect(known).toEqual([...refusing]);
  expect(refusing.size).toBeGreaterThan(3);
  expect(refusesTokens('GET', '/access/ticket')).toBe(false);
  expect(refusesTokens('GET', '/version')).toBe(false);
});

test('each kind of call has its time', () => {
  const ms = (method: Method, path: string, accepted = true) =>
    answerTimeoutMs(DEFAULT_TIMEOUTS, method, path, accepted);
  expect(ms('GET', '/cluster/resources')).toBe(3000);
  expect(ms('GET', '/cluster/resources', false)).toBe(10_000);
  expect(ms('GET', '/nodes/pve1/lxc/101/config')).toBe(3000);
  expect(ms('GET', '/nodes/pve1/lxc/101/status/current')).toBe(10_000);
  expect(ms('GET', '/nodes/pve1/lxc/101/interfaces', false)).toBe(10_000);
  expect(ms('POST', '/nodes/pve1/lxc/101/status/start')).toBe(35_000);
  expect(ms('POST', '/access/ticket', false)).toBe(10_000);
});
