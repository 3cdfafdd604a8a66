import { expect, test } from 'vitest';
import { DisposeStack } from './dispose.ts';
import { Limit } from './limit.ts';
import { abandonable, SingleFlight } from './singleflight.ts';

function deferred<Value>() {
  let resolve!: (value: Value) => void;
  let reject!: (reason: unknown) => void;
  const promise = new Promise<Value>((yes, no) => {
    resolve = yes;
    reject = no;
  });
  return { promise, resolve, reject };
}

test('work under way is shared per key and begins anew when it has ended', async () => {
  const flight = new SingleFlight<string, number>();
  const gate = deferred<number>();
  let started = 0;
  const work = () => {
    started++;
    return gate.promise;
  };
  const both = [flight.run('a', work), flight.run('a', work)];
  expect(started).toBe(1);
  gate.resolve(7);
  expect(await Promise.all(both)).toEqual([7, 7]);
  expect(flight.has('a')).toBe(false);
  await flight.run('a', work);
  expect(started).toBe(2);
});

test('a failure reaches everybody who waited and is not kept', async () => {
  const flight = new SingleFlight<string, number>();
  const both = [flight.run('a', async () => Promise.reject(new Error('no'))), flight.run('a', async () => 1)];
  const results = await Promise.allSettled(both);
  expect(results.map(({ status }) => status)).toEqual(['rejected', 'rejected']);
  expect(await flight.run('a', async () => 2)).toBe(2);
});

test('one who leaves abandons the wait and not the work', async () => {
  const gate = deferred<string>();
  const controller = new AbortController();
  const waiting = abandonable(gate.promise, controller.signal);
  controller.abort(new Error('gone'));
  await expect(waiting).rejects.toThrow('gone');
  gate.resolve('done');
  expect(await gate.promise).toBe('done');
  await expect(abandonable(Promise.reject(new Error('late')), controller.signal)).rejects.toThrow('gone');
});

test('at most so many run at once, in the order they came', async () => {
  const limit = new Limit(2);
  const gates = [deferred<void>(), deferred<void>(), deferred<void>()];
  const started: number[] = [];
  const runs = gates.map((gate, index) =>
    limit.run(() => {
      started.push(index);
      return gate.promise;
    }),
  );
  await Promise.resolve();
  expect(started).toEqual([0, 1]);
  expect(limit.waiting).toBe(1);
  gates[1]!.resolve();
  await runs[1];
  await Promise.resolve();
  expect(started).toEqual([0, 1, 2]);
  gates[0]!.resolve();
  gates[2]!.resolve();
  await Promise.all(runs);
  expect(limit.running).toBe(0);
});

test('one who gives up waiting for a turn takes nobody else the turn', async () => {
  const limit = new Limit(1);
  const gate = deferred<void>();
  const first = limit.run(() => gate.promise);
  const controller = new AbortController();
  const second = limit.run(async () => 'never', { signal: controller.signal });
  const third = limit.run(async () => 'third');
  controller.abort(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  gate.resolve();
  await first;
  expect(await third).toBe('third');
  expect(limit.running).toBe(0);
});

test('things are let go of last opened first, once, and all of them even if one fails', async () => {
  const stack = new DisposeStack();
  const gone: string[] = [];
  stack.add('a', (it) => void gone.push(it));
  stack.add('b', () => Promise.reject(new Error('b will not go')));
  stack.add('c', (it) => void gone.push(it));
  await expect(stack[Symbol.asyncDispose]()).rejects.toThrow('b will not go');
  await expect(stack[Symbol.asyncDispose]()).rejects.toThrow('b will not go');
  expect(gone).toEqual(['c', 'a']);
});
