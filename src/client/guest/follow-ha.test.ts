import { describe, expect, test } from 'vitest';
import { failure } from '../../../test/support/client.ts';
import { useGuestLab } from '../../../test/support/guest-lab.ts';

describe('a guest under HA', () => {
  test('is followed until it runs, with the log of the task that really started it', async () => {
    const { sim, client, clock } = await useGuestLab();
    const log: string[] = [];
    const result = await clock.until(
      client.guest(111).act('start', { onLog: (line) => log.push(line) }),
      500,
    );
    expect(result).toMatchObject({ status: 'running', alreadyThere: false, task: { type: 'hastart' } });
    expect(log).toContain('Requesting HA start for CT 111');
    expect(log).toContain('task started by HA resource agent');
    expect(sim.guest(111).truth).toMatchObject({ status: 'running', haState: 'started' });
  });

  test('is followed until it is down', async () => {
    const { sim, client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(110).shutdown({ timeoutSeconds: 20 }));
    expect(task.type).toBe('hastop');
    expect(await clock.until(task.wait(), 500)).toMatchObject({ exitStatus: 'OK' });
    expect(sim.guest(110).truth).toMatchObject({ status: 'stopped', haState: 'stopped' });
  });

  test('is followed to the node it was to be moved to', async () => {
    const { sim, client, clock } = await useGuestLab();
    const upid = await clock.until(
      client.request('POST /nodes/{node}/lxc/{vmid}/migrate', {
        node: 'pve1',
        vmid: 110,
        target: 'pve3',
        restart: true,
      }),
    );
    const task = client.task(upid);
    expect(task.type).toBe('hamigrate');
    const log: string[] = [];
    await clock.until(task.wait({ onLog: (line) => log.push(line) }), 500);
    expect(sim.guest(110).truth).toMatchObject({ node: 'pve3', status: 'running', haState: 'started' });
    expect(log.filter((line) => line.includes('migration finished'))).toHaveLength(1);
  });

  test('that the manager gives up is an error with the reason', async () => {
    const { client, clock } = await useGuestLab();
    const error = await failure(clock.until(client.guest(112).act('start'), 500));
    expect(error).toMatchObject({
      name: 'TaskError',
      code: 'task',
      message: 'lab/lxc/112: HA has given it up (state error): no such bridge',
      exitStatus: 'no such bridge',
      logTail: expect.arrayContaining(['TASK ERROR: no such bridge']),
      advice: expect.stringContaining('ha-manager set ct:112 --state disabled'),
    });
    const again = await failure(clock.until(client.guest(112).act('start'), 500));
    expect(again).toMatchObject({
      code: 'task',
      logTail: expect.arrayContaining([expect.stringContaining('error state')]),
    });
  });

  test('is recovered when its node dies while it starts', async () => {
    const { sim, client, clock } = await useGuestLab();
    const acting = client.guest(111).act('start', {
      onLog: (line) => {
        if (line === 'task started by HA resource agent') sim.node('pve2').fail();
      },
    });
    const result = await clock.until(acting, 1000);
    expect(result).toMatchObject({ status: 'running' });
    expect(sim.guest(111).truth.node).not.toBe('pve2');
    expect(result.node).toBe(sim.guest(111).truth.node);
  });

  test('is not waited for without end', async () => {
    const { sim, client, clock } = await useGuestLab();
    const task = await clock.until(client.guest(111).start());
    while ((await clock.until(task.status())).running) await clock.advance(100);
    sim.cluster().loseQuorum();
    const error = await failure(clock.until(task.wait(), 2000));
    expect(error).toMatchObject({
      code: 'timeout',
      message: expect.stringMatching(/HA accepted hastart, but after 300 s the guest is stopped/),
    });
  });

  test('that is down only for the moment is taken down for good', async () => {
    const { sim, client, clock } = await useGuestLab();
    sim.guest(110).powerOffInside();
    const result = await clock.until(client.guest(110).act('stop'), 500);
    expect(result).toMatchObject({ status: 'stopped', alreadyThere: false });
    await clock.advance(60_000);
    expect(sim.guest(110).truth).toMatchObject({ status: 'stopped', haState: 'stopped' });
  });
});
