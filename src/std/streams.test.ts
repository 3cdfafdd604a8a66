import { expect, test } from 'vitest';
import { Broadcast } from './broadcast.ts';

async function take<Item>(source: AsyncIterable<Item>, count: number): Promise<Item[]> {
  const items: Item[] = [];
  for await (const item of source) {
    items.push(item);
    if (items.length === count) break;
  }
  return items;
}

test('every reader gets every item, and leaving frees the reader', async () => {
  const source = new Broadcast<number>();
  const first = source.read();
  const second = source.read({ first: [0] });
  for (const item of [1, 2, 3]) source.publish(item);
  expect(await take(first, 3)).toEqual([1, 2, 3]);
  expect(await take(second, 4)).toEqual([0, 1, 2, 3]);
  expect(source.readers).toBe(0);
});

test('a slow reader loses the oldest items and is told how many', async () => {
  const source = new Broadcast<string>();
  const reader = source.read({ capacity: 2, onDropped: (count) => `lost ${count}` });
  for (const item of ['a', 'b', 'c', 'd']) source.publish(item);
  expect(await take(reader, 3)).toEqual(['lost 2', 'c', 'd']);
});

test('the signal ends a waiting reader with its reason, once, and unsubscribes it', async () => {
  const source = new Broadcast<string>();
  const controller = new AbortController();
  const reader = source.read({ signal: controller.signal });
  const waiting = reader.next();
  const reason = { why: 'enough' };
  controller.abort(reason);
  await expect(waiting).rejects.toBe(reason);
  expect(await reader.next()).toEqual({ value: undefined, done: true });
  expect(source.readers).toBe(0);
});

test('an aborted signal throws its reason at the next read, whatever was held', async () => {
  const source = new Broadcast<string>();
  const controller = new AbortController();
  const reader = source.read({ signal: controller.signal });
  source.publish('held');
  controller.abort(new Error('enough'));
  await expect(reader.next()).rejects.toThrow('enough');
  expect((await reader.next()).done).toBe(true);
});

test('when the source ends, readers get what they hold and then the end', async () => {
  const source = new Broadcast<string>();
  const reader = source.read();
  source.publish('last');
  source.end();
  expect(await take(reader, 5)).toEqual(['last']);
  expect(await take(source.read({ first: ['x'] }), 5)).toEqual(['x']);
});
