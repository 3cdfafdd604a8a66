import { expect, test } from 'vitest';
import { ConflatedReader } from './conflated-reader.ts';

function readerOf(signal?: AbortSignal) {
  const left = { times: 0 };
  const onLeave = () => void left.times++;
  const reader = new ConflatedReader<number>({ signal, onLeave }).begin();
  return { reader, left };
}

test('of each source the latest is read, in the order they first changed', async () => {
  const { reader } = readerOf();
  const [a, b] = [{ state: 1 }, { state: 10 }];
  reader.changed(a);
  reader.changed(b);
  a.state = 2;
  reader.changed(a);
  expect([(await reader.next()).value, (await reader.next()).value]).toEqual([2, 10]);
  const waiting = reader.next();
  reader.changed(b);
  expect((await waiting).value).toBe(10);
  reader.changed(a);
  reader.forget(a);
  reader.changed({ state: undefined } as never);
  const last = reader.next();
  reader.end();
  expect((await last).done).toBe(true);
});

test('an end lets what has changed be read; break and a signal do not, and each leaves once', async () => {
  const ended = readerOf();
  ended.reader.changed({ state: 7 });
  ended.reader.end();
  expect((await ended.reader.next()).value).toBe(7);
  expect((await ended.reader.next()).done).toBe(true);
  const broken = readerOf();
  broken.reader.changed({ state: 7 });
  for await (const _ of broken.reader) break;
  expect((await broken.reader.next()).done).toBe(true);
  const end = new AbortController();
  const aborted = readerOf(end.signal);
  const waiting = aborted.reader.next();
  end.abort('enough');
  await expect(waiting).rejects.toBe('enough');
  expect((await aborted.reader.next()).done).toBe(true);
  const late = readerOf(AbortSignal.abort('late'));
  await expect(late.reader.next()).rejects.toBe('late');
  expect([ended, broken, aborted, late].map(({ left }) => left.times)).toEqual([1, 1, 1, 1]);
});
