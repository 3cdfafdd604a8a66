import fc from 'fast-check';
import { expect, test } from 'vitest';
import { encodeCall, encodeRoute } from './encode.ts';

test('path parameters go into the path, the others into query or body', () => {
  const route = 'GET /nodes/{node}/tasks/{upid}/log';
  const params = { node: 'pve1', upid: 'UPID:pve1:1:2:3:vzstart:101:root@pam!t:', start: 0, limit: 500 };
  expect(encodeRoute(route, params)).toEqual({
    method: 'GET',
    path: '/nodes/pve1/tasks/UPID%3Apve1%3A1%3A2%3A3%3Avzstart%3A101%3Aroot%40pam!t%3A/log',
    query: '?start=0&limit=500',
    body: undefined,
  });
  expect(
    encodeRoute('PUT /nodes/{node}/lxc/{vmid}/config', { node: 'pve1', vmid: 101, onboot: true }),
  ).toEqual({
    method: 'PUT',
    path: '/nodes/pve1/lxc/101/config',
    query: '',
    body: 'onboot=1',
  });
  expect(params).toHaveProperty('node');
});

test('a DELETE has no body', () => {
  expect(
    encodeRoute('DELETE /nodes/{node}/lxc/{vmid}', { node: 'a', vmid: 1, purge: true, force: false }),
  ).toEqual({
    method: 'DELETE',
    path: '/nodes/a/lxc/1',
    query: '?purge=1&force=0',
    body: undefined,
  });
});

test('what is undefined or null is left out, lists repeat their key', () => {
  expect(encodeCall('GET', '/x', { a: undefined, b: null, c: [1, 'two', true], d: [], e: 10n }).query).toBe(
    '?c=1&c=two&c=1&e=10',
  );
});

test('what splits or changes values on the way is encoded', () => {
  expect(encodeCall('PUT', '/x', { tags: 'a;b', text: 'ä + b&c=d' }).body).toBe(
    'tags=a%3Bb&text=%C3%A4%20%2B%20b%26c%3Dd',
  );
});

test('a path may bring its own query, and the prefix people paste', () => {
  expect(encodeCall('GET', '/nodes/pve1/tasks?limit=5', { vmid: 101 })).toMatchObject({
    path: '/nodes/pve1/tasks',
    query: '?limit=5&vmid=101',
  });
  expect(encodeCall('GET', '/api2/json/version').path).toBe('/version');
  expect(encodeCall('GET', '/pools/übung test#1').path).toBe('/pools/%C3%BCbung%20test%231');
});

test('what cannot be sent is refused, with its name', () => {
  const fields = (fields: unknown) => expect.objectContaining({ code: 'parameter', fields });
  expect(() => encodeRoute('GET /nodes/{node}/status')).toThrow(
    fields({ node: expect.stringMatching(/missing/) }),
  );
  for (const node of ['', '.', '..']) {
    expect(() => encodeRoute('GET /nodes/{node}/status', { node })).toThrow(
      fields({ node: expect.anything() }),
    );
  }
  for (const value of [{}, Number.NaN, Infinity, () => 1, Symbol('x'), [[1]]]) {
    expect(() => encodeCall('POST', '/x', { value })).toThrow(fields({ value: expect.anything() }));
  }
  expect(() => encodeRoute('PATCH /x')).toThrow(fields({ route: expect.anything() }));
  expect(() => encodeCall('GET', 'version')).toThrow(fields({ path: expect.anything() }));
});

test('any text arrives as it is', () => {
  fc.assert(
    fc.property(
      fc.string({ unit: 'grapheme' }),
      fc.string({ unit: 'grapheme', minLength: 1 }),
      (value, key) => {
        const { body } = encodeCall('POST', '/x', { [key]: value });
        expect([...new URLSearchParams(body)]).toEqual([[key, value]]);
        expect(body).toMatch(/^[\x21-\x7e]*$/);
        expect(body).not.toContain(';');
      },
    ),
  );
});

test('half a character breaks nothing', () => {
  expect(encodeRoute('GET /nodes/{node}/status', { node: 'a\ud800' }).path).toBe('/nodes/a%EF%BF%BD/status');
  expect(encodeCall('GET', '/\udc00').path).toBe('/%EF%BF%BD');
});

test('any path parameter stays one segment', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', minLength: 1 }), (node) => {
      fc.pre(node !== '.' && node !== '..');
      const { path } = encodeRoute('GET /nodes/{node}/status', { node });
      expect(path.split('/').map(decodeURIComponent)).toEqual(['', 'nodes', node, 'status']);
    }),
  );
});
