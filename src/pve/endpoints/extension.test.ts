import { expect, test } from 'vitest';
import { compile } from '../../../test/support/compile.ts';

test('users extend the contract through the door, and have the rest of it beside that', () => {
  const program = `import type { Endpoints, RequestParams, Returns } from 'drowse/pve';
declare module 'drowse/pve' {
  interface Endpoints {
    'GET /nodes/{node}/mine': { params: { node: string }; wire: string; returns: Date };
  }
}
export const params: RequestParams<'GET /nodes/{node}/mine'> = { node: 'pve1' };
export const mine: Returns<'GET /nodes/{node}/mine'> = new Date(0);
export const theirs = (version: Returns<'GET /version'>): number => version.major;
export const wire: Endpoints['GET /nodes/{node}/mine']['wire'] = '';
export const wrong: Returns<'GET /nodes/{node}/mine'> = 5;
`;
  expect(compile(program)).toEqual([
    { code: 2322, line: 10, message: "Type 'number' is not assignable to type 'Date'." },
  ]);
});
