import { ApiError, type Call, type Handler, parameterError } from '../call.ts';
import { startInGuest } from '../terminal/run-in-guest.ts';
import { bytesOf, textOf } from '../terminal/system/byte-string.ts';
import { reachAgent } from '../world/agent.ts';
import type { Cluster } from '../world/cluster.ts';
import type { AgentCommand, Guest } from '../world/guest.ts';
import { guestInterfaces } from '../world/guest-interfaces.ts';
import { allotment, usageAt } from '../world/usage.ts';
import { listParam, numberParam, textParam, vmidParam } from './parameters.ts';

/** The QEMU guest agent through the API: every result one level deeper, in `result` [QG]. */

const VERSION = '9.2.0';
const COMMANDS = [
  'guest-ping',
  'guest-info',
  'guest-network-get-interfaces',
  'guest-get-osinfo',
  'guest-exec',
];

function asked(name: string, answer: (call: Call<Cluster>, guest: Guest) => unknown): Handler<Cluster> {
  return async (call) => ({ result: answer(call, await reachAgent(call, vmidParam(call), name)) });
}

const ping = asked('ping', () => ({}));

const interfaces = asked('network-get-interfaces', (call, guest) => {
  const { world } = call;
  const usage = usageAt(guest, guest.run!, allotment(guest, world.node(guest.node)), world.time());
  return guestInterfaces(guest, world.seed, world.time()).map((card) => ({
    name: card.name,
    'hardware-address': card.mac,
    ...(card.addresses.length > 0 && {
      'ip-addresses': card.addresses.map(({ address, prefix }) => ({
        'ip-address': address,
        'ip-address-type': address.includes(':') ? 'ipv6' : 'ipv4',
        prefix,
      })),
    }),
    statistics: {
      'rx-bytes': usage.netIn,
      'rx-packets': Math.floor(usage.netIn / 700),
      'rx-errs': 0,
      'rx-dropped': 0,
      'tx-bytes': usage.netOut,
      'tx-packets': Math.floor(usage.netOut / 600),
      'tx-errs': 0,
      'tx-dropped': 0,
    },
  }));
});

const osinfo = asked('get-osinfo', () => ({
  id: 'debian',
  name: 'Debian GNU/Linux',
  'pretty-name': 'Debian GNU/Linux 13 (trixie)',
  version: '13 (trixie)',
  'version-id': '13',
  machine: 'x86_64',
  'kernel-release': '6.12.48+deb13-amd64',
  'kernel-version': '#1 SMP PREEMPT_DYNAMIC Debian 6.12.48-1 (2025-09-20)',
}));

async function exec(call: Call<Cluster>) {
  const vmid = vmidParam(call);
  const guest = await reachAgent(call, vmid, 'exec');
  const given = call.params['command'];
  const argv = Array.isArray(given)
    ? given.map(String)
    : given === undefined
      ? listParam(call, 'command')
      : [String(given)];
  const input = textParam(call, 'input-data');
  const machine = call.world.terminals.guest(vmid);
  const running = startInGuest(machine, argv, input === undefined ? undefined : bytesOf(input));
  const command: AgentCommand = { pid: running.pid, run: undefined };
  guest.agentCommands.set(running.pid, command);
  void running.ended.then((run) => {
    command.run = run;
  });
  return { pid: running.pid };
}

async function execStatus(call: Call<Cluster>) {
  const guest = await reachAgent(call, vmidParam(call), 'exec-status');
  const pid = numberParam(call, 'pid') ?? 0;
  const command = guest.agentCommands.get(pid);
  if (!command) throw new ApiError(500, "Agent error: Invalid parameter 'pid'");
  const { run } = command;
  if (!run) return { exited: 0 };
  // Whoever has been told the end of a command is not told again.
  guest.agentCommands.delete(pid);
  return {
    exited: 1,
    ...(run.exitCode !== undefined && { exitcode: run.exitCode }),
    ...(run.signal !== undefined && { signal: run.signal }),
    ...(run.out !== '' && { 'out-data': textOf(run.out) }),
    ...(run.err !== '' && { 'err-data': textOf(run.err) }),
    ...(run.truncated && { 'out-truncated': 1 }),
  };
}

/** POST …/agent `command=`: the older way to ask, for what has no endpoint of its own. */
async function command(call: Call<Cluster>) {
  const name = textParam(call, 'command') ?? '';
  const handler = BY_NAME[name];
  if (handler) return handler(call);
  await reachAgent(call, vmidParam(call), name);
  throw parameterError({ command: `the simulated agent does not know ${name}` });
}

const BY_NAME: Readonly<Record<string, Handler<Cluster>>> = {
  ping,
  'network-get-interfaces': interfaces,
  'get-osinfo': osinfo,
  'get-host-name': asked('get-host-name', (_, guest) => ({ 'host-name': guest.name })),
  'get-time': asked('get-time', (call) => call.world.now() * 1_000_000),
  info: asked('info', () => ({
    version: VERSION,
    supported_commands: COMMANDS.map((name) => ({ name, enabled: true, 'success-response': true })),
  })),
};

const BASE = '/nodes/{node}/qemu/{vmid}/agent';

export const handlers: Record<string, Handler<Cluster>> = {
  [`GET ${BASE}`]: () => Object.keys(BY_NAME).map((name) => ({ name })),
  [`POST ${BASE}`]: command,
  [`POST ${BASE}/ping`]: ping,
  [`GET ${BASE}/network-get-interfaces`]: interfaces,
  [`GET ${BASE}/get-osinfo`]: osinfo,
  [`GET ${BASE}/get-host-name`]: BY_NAME['get-host-name']!,
  [`GET ${BASE}/get-time`]: BY_NAME['get-time']!,
  [`GET ${BASE}/info`]: BY_NAME['info']!,
  [`POST ${BASE}/exec`]: exec,
  [`GET ${BASE}/exec-status`]: execStatus,
};
