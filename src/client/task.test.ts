import { describe, expect, test } from 'vitest';
import { failure } from '../../test/support/client.ts';
import { useGuestLab } from '../../test/support/guest-lab.ts';
import { fault } from '../simulator/index.ts';

const FORGOTTEN = 'UPID:pve2:00000EE1:00027F20:6B051216:vzstart:101:root@pam!demo:';

describe('a task', () => {
  test('knows from its name what it is', async () => {
    const { client } = await useGuestLab();
    expect(client.task(FORGOTTEN)).toMatchObject({
      node: 'pve2',
      type: 'vzstart',
      id: '101',
      user: 'root@pam',
    });
    expect(() => client.task('UPID:nonsense')).toThrow(expect.objectContaining({ code: 'parameter' }));
  });

  test('tells its log while it runs, every line once', async () => {
    const { sim, client, clock } = await useGuestLab();
    const about = { type: 'vzdump', id: 101, caller: { authId: 'root@pam' } };
    const upid = sim.world.cluster().runTask('pve2', about, async (task) => {
      for (const line of ['one', 'two', 'three']) {
        task.log(line);
        await task.sleep(1500);
      }
    });
    const seen: [string, boolean][] = [];
    const task = client.task(upid);
    const reading = (async () => {
      for await (const line of task.log()) seen.push([line, (await task.status()).running]);
    })();
    await clock.until(reading, 250);
    expect(seen.slice(0, -1)).toEqual([
      ['one', true],
      ['two', true],
      ['three', true],
    ]);
    expect(seen.at(-1)?.[0]).toBe('TASK OK');
  });

  test('is left alone when nobody reads its log any more', async () => {
    const { sim, client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(102).start());
    await clock.until(task.wait());
    const reading = (async () => {
      for await (const _ of task.log()) break;
    })();
    await clock.until(reading);
    const asked = sim.requests();
    await clock.advance(5000);
    expect(sim.requests()).toBe(asked);
  });

  test('says how it failed, and shows the end of its log', async () => {
    const { client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(104).start());
    expect(await clock.until(task.status())).toMatchObject({ running: true, id: '104' });
    const error = await failure(clock.until(task.wait()));
    expect(error).toMatchObject({
      ...{ name: 'TaskError', upid: task.upid, exitStatus: 'CT is broken', serverMessage: 'CT is broken' },
      logTail: ["startup for container '104' failed", 'TASK ERROR: CT is broken'],
    });
    expect(await clock.until(task.status())).toMatchObject({ running: false, exitStatus: 'CT is broken' });
  });

  test('that is stopped did not end by itself', async () => {
    const { client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(103).shutdown());
    await clock.advance(1000);
    await clock.until(task.stop());
    const error = await failure(clock.until(task.wait()));
    expect(error).toMatchObject({
      exitStatus: 'unexpected status',
      message: expect.stringContaining('it was killed'),
    });
    await clock.until(task.stop());
  });

  test.each(['after-execution', 'after-send'] as const)(
    'is stopped once, the answer cut %s',
    async (when) => {
      const { sim, client, clock } = await useGuestLab();
      const task = await clock.until(client.guest(103).shutdown());
      const route = 'DELETE /nodes/{node}/tasks/{upid}';
      sim.use(route, fault.cut(when), { times: 1 });
      const stopping = clock.until(task.stop(), 250);
      if (when === 'after-execution') await stopping;
      else expect(await failure(stopping)).toMatchObject({ mayHaveExecuted: true });
      expect(sim.requests(route)).toBe(1);
    },
  );

  test('that the node has forgotten cannot be told about', async () => {
    const { client, clock } = await useGuestLab();
    const task = client.task(FORGOTTEN);
    expect(await failure(clock.until(task.status()))).toMatchObject({ code: 'not-found' });
    const error = await failure(clock.until(task.wait()));
    expect(error).toMatchObject({
      code: 'not-found',
      message: expect.stringContaining('how it ended cannot be told'),
    });
    const reading = (async () => {
      for await (const _ of task.log());
    })();
    expect(await failure(clock.until(reading))).toMatchObject({ code: 'not-found' });
  });

  test('is not waited for longer than wanted, and goes on', async () => {
    const { sim, client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(103).shutdown());
    const error = await failure(clock.until(task.wait({ timeoutMs: 3000 })));
    expect(error).toMatchObject({
      code: 'timeout',
      subject: 'lab/103',
      advice: expect.stringContaining('goes on'),
    });
    const controller = new AbortController();
    const waiting = task.wait({ signal: controller.signal }).catch((reason) => reason);
    controller.abort('enough');
    expect(await clock.until(waiting)).toBe('enough');
    expect(await clock.until(task.status())).toMatchObject({ running: true });
    expect(sim.guest(103).truth.status).toBe('running');
  });

  test('is waited for while its node is away for a moment', async () => {
    const { sim, client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(103).shutdown({ timeoutSeconds: 30, forceStop: true }));
    sim.node('pve2').fail('refused');
    const waiting = task.wait();
    waiting.catch(() => {});
    await clock.advance(20_000);
    sim.node('pve2').restore();
    expect(await clock.until(waiting, 500)).toMatchObject({ exitStatus: 'OK' });
  });

  test('whose node stays away cannot be told about', async () => {
    const { sim, client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(103).shutdown());
    sim.node('pve2').fail();
    const error = await failure(clock.until(task.wait(), 500));
    expect(error).toMatchObject({
      code: 'node-unreachable',
      message: expect.stringContaining('node pve2 does not answer'),
      advice: expect.stringContaining('look again'),
    });
    expect(clock.monotonic()).toBeGreaterThan(45_000);
  });

  test('shows the last twenty lines of a long log', async () => {
    const { client, clock, sim } = await useGuestLab();
    const upid = sim.world
      .cluster()
      .runTask('pve1', { type: 'vzdump', id: 101, caller: { authId: 'root@pam' } }, async (task) => {
        for (let line = 1; line <= 700; line++) task.log(`line ${line}`);
        throw new Error('disk full');
      });
    await clock.advance(2000);
    for (const onLog of [undefined, () => {}]) {
      const error = await failure(clock.until(client.task(upid).wait({ onLog })));
      expect(error['logTail']).toHaveLength(20);
      expect((error['logTail'] as string[]).slice(-2)).toEqual(['line 700', 'TASK ERROR: disk full']);
    }
  });
});
