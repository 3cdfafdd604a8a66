import { expect, test } from 'vitest';
import { oneHost, vm } from '../../../test/support/scenarios.ts';
import { refusal, testWorld } from '../../../test/support/world.ts';

const running = { status: 'running' as const };
const AGENT = '/nodes/pve1/qemu/200/agent';

test('interfaces, one level deeper, with numbers as prefixes', async () => {
  const it = testWorld(
    oneHost([vm(200, { ...running, config: { net0: 'virtio=BC:24:11:2A:3B:4C,bridge=vmbr0' } })]),
  );
  const { result } = (await it.ask(`GET ${AGENT}/network-get-interfaces`)) as { result: unknown[] };
  expect(result[1]).toMatchObject({
    name: 'eth0',
    'hardware-address': 'bc:24:11:2a:3b:4c',
    'ip-addresses': [
      { 'ip-address': '10.0.1.200', 'ip-address-type': 'ipv4', prefix: 24 },
      { 'ip-address': 'fe80::be24:11ff:fe2a:3b4c', 'ip-address-type': 'ipv6', prefix: 64 },
    ],
  });
  expect(await it.ask(`POST ${AGENT}/ping`)).toEqual({ result: {} });
  expect(await it.ask(`POST ${AGENT}`, { command: 'get-host-name' })).toEqual({
    result: { 'host-name': 'vm200' },
  });
  expect(await it.ask(`GET ${AGENT}/info`)).toMatchObject({ result: { version: expect.any(String) } });
});

test('why there is no answer, and how long that takes', async () => {
  const it = testWorld(
    oneHost([
      vm(200, { ...running, behaviour: { agent: 'absent' } }),
      vm(201, { ...running, behaviour: { agent: 'silent' } }),
      vm(202, { ...running, config: { agent: 0 } }),
      vm(203),
      vm(204, running),
      vm(205, { behaviour: { addressMs: 20_000 } }),
    ]),
  );
  it.world.guest(204).pauseAgent();
  it.world.guest(205).start({ instant: true });
  const ask = async (vmid: number) => {
    const started = it.clock.monotonic();
    let done = false;
    const refused = refusal(it.ask(`GET /nodes/pve1/qemu/${vmid}/agent/network-get-interfaces`)).finally(
      () => {
        done = true;
      },
    );
    while (!done && it.clock.monotonic() - started < 20_000) await it.clock.advance(done ? 0 : 500);
    return [await refused, Math.floor((it.clock.monotonic() - started) / 1000)];
  };
  expect(await ask(200)).toEqual(['500 QEMU guest agent is not running', 3]);
  expect(await ask(201)).toEqual([
    "500 VM 201 qga command 'guest-network-get-interfaces' failed - got timeout",
    5,
  ]);
  expect((await ask(202))[0]).toBe('500 No QEMU guest agent configured');
  expect((await ask(203))[0]).toBe('500 VM 203 is not running');
  expect(await ask(204)).toEqual(['500 QEMU guest agent is not running', 3]);
  expect(await ask(205)).toEqual(['500 QEMU guest agent is not running', 3]);
  it.world.guest(204).resumeAgent();
  expect((await ask(204))[0]).toBe('no refusal');
  await it.clock.advance(20_000);
  expect((await ask(205))[0]).toBe('no refusal');
});

test('a program is run inside, and its end is told once', async () => {
  const it = testWorld(oneHost([vm(200, running)]));
  const exec = (...command: string[]) => it.ask(`POST ${AGENT}/exec`, { command });
  const { pid } = (await exec('sh', '-c', 'echo out; echo err >&2; exit 3')) as { pid: number };
  await it.clock.advance(1000);
  const status = `GET ${AGENT}/exec-status`;
  expect(await it.ask(status, { pid })).toEqual({
    exited: 1,
    exitcode: 3,
    'out-data': 'out\n',
    'err-data': 'err\n',
  });
  expect(await refusal(it.ask(status, { pid }))).toMatch(/^500 Agent error/);
  const sleeping = (await exec('sleep', '5')) as { pid: number };
  expect(await it.ask(status, { pid: sleeping.pid })).toEqual({ exited: 0 });
  await it.clock.advance(6000);
  expect(await it.ask(status, { pid: sleeping.pid })).toMatchObject({ exited: 1, exitcode: 0 });
});
