import { ApiError, type Call, type Handler, UpgradeAnswer } from '../call.ts';
import { lookupFailure } from '../front/hop.ts';
import type { Cluster } from '../world/cluster.ts';
import type { Guest } from '../world/guest.ts';
import { numberParam, textParam, vmidParam } from './parameters.ts';

/** Until termproxy listens. */
const START_MS = 80;

/** The node of the path, which for consoles need not be the one that answers [ND]. */
function nodeOf(call: Call<Cluster>): string {
  const node = call.pathNode ?? call.node;
  if (!call.world.nodes.has(node)) throw new ApiError(500, lookupFailure(node));
  return node;
}

/** The words before a command that runs on another node [pve-cluster: src/PVE/SSHInfo.pm]. */
function hop(call: Call<Cluster>, node: string): string {
  return node === call.entryNode ? '' : `/usr/bin/ssh -e none -t root@${call.world.node(node).address} -- `;
}

async function nodeTermproxy(call: Call<Cluster>) {
  const node = nodeOf(call);
  const root = call.caller.authId === 'root@pam';
  const { terminals } = call.world;
  await call.sleep(START_MS);
  return terminals.consoles.open({
    authId: call.caller.authId,
    entryNode: call.entryNode,
    path: `/nodes/${node}`,
    privilege: 'Sys.Console',
    task: { type: 'vncshell', id: '' },
    command: `${hop(call, node)}/bin/login${root ? ' -f root' : ''}`,
    connect: terminals.nodeConsole(call.entryNode, node, { root }),
  });
}

async function lxcTermproxy(call: Call<Cluster>) {
  const vmid = vmidParam(call);
  const guest = call.world.guestAt('lxc', nodeOf(call), vmid);
  const { terminals } = call.world;
  const tool =
    guest.config.get('cmode') === 'shell'
      ? `lxc-attach --clear-env -n ${vmid}`
      : `lxc-console -n ${vmid} -e -1${guest.config.get('cmode') === 'console' ? ' -t 0' : ''}`;
  await call.sleep(START_MS);
  return terminals.consoles.open({
    ...guestConsole(call, vmid),
    command: `${hop(call, guest.node)}/usr/bin/dtach -A /var/run/dtach/vzctlconsole${vmid} -r winch -z ${tool}`,
    connect: terminals.containerConsole(call.entryNode, guest),
  });
}

async function qemuTermproxy(call: Call<Cluster>) {
  const vmid = vmidParam(call);
  const guest = call.world.guestAt('qemu', nodeOf(call), vmid);
  const serial = serialPort(guest, textParam(call, 'serial'));
  const { terminals } = call.world;
  await call.sleep(START_MS);
  return terminals.consoles.open({
    ...guestConsole(call, vmid),
    command: `${hop(call, guest.node)}/usr/sbin/qm terminal ${vmid} -escape 0 -iface ${serial}`,
    connect: terminals.serialConsole(call.entryNode, guest),
  });
}

function guestConsole(call: Call<Cluster>, vmid: number) {
  return {
    authId: call.caller.authId,
    entryNode: call.entryNode,
    path: `/vms/${vmid}`,
    privilege: 'VM.Console',
    task: { type: 'vncproxy', id: vmid },
  } as const;
}

/** The serial port asked for, else the one that is the display, else the first there is [QA]. */
function serialPort(guest: Guest, asked: string | undefined): string {
  const display = /^(?:type=)?(serial[0-3])/.exec(guest.config.get('vga') ?? '')?.[1];
  const name =
    asked ?? display ?? ['serial0', 'serial1', 'serial2', 'serial3'].find((port) => guest.config.get(port));
  if (name === undefined) throw new ApiError(500, `unable to find a serial interface\n`);
  const socket = guest.config.get(name);
  if (socket === undefined) throw new ApiError(500, `no such serial interface '${name}' configured\n`);
  if (socket !== 'socket') throw new ApiError(500, `wrong serial type on interface '${name}'\n`);
  return name;
}

/** Joins a WebSocket to the termproxy on the port; not proxied, so it must be the node that was asked [ND]. */
function vncwebsocket(path: (call: Call<Cluster>) => string): Handler<Cluster> {
  return (call) => {
    const port = numberParam(call, 'port') ?? 0;
    const { consoles } = call.world.terminals;
    const right = { authId: call.caller.authId, path: path(call), port };
    if (!consoles.isTicket(call.entryNode, textParam(call, 'vncticket') ?? '', right)) {
      throw new ApiError(401, 'permission denied - invalid PVEVNC ticket\n');
    }
    return new UpgradeAnswer({ port: String(port) }, (request, socket, head) =>
      consoles.join(call.entryNode, port, request, socket, head),
    );
  };
}

const guestPath = (call: Call<Cluster>) => `/vms/${vmidParam(call)}`;

/** What termproxy itself asks about the line it was sent [ACA]. */
function verifyTicket(call: Call<Cluster>): undefined {
  const authId = textParam(call, 'authid') ?? '';
  const path = textParam(call, 'path') ?? '';
  const privileges = (textParam(call, 'privs') ?? '').split(/[\s,;]+/).filter((name) => name !== '');
  const right = { authId, path, port: numberParam(call, 'port') ?? 0 };
  const { access, terminals } = call.world;
  const good =
    terminals.consoles.isTicket(call.entryNode, textParam(call, 'vncticket') ?? '', right) &&
    privileges.every((privilege) => access.can(authId, path, privilege));
  if (!good) throw new ApiError(401, 'authentication failure\n');
  return undefined;
}

export const handlers: Record<string, Handler<Cluster>> = {
  'POST /access/vncticket': verifyTicket,
  'POST /nodes/{node}/termproxy': nodeTermproxy,
  'GET /nodes/{node}/vncwebsocket': vncwebsocket((call) => `/nodes/${nodeOf(call)}`),
  'POST /nodes/{node}/lxc/{vmid}/termproxy': lxcTermproxy,
  'GET /nodes/{node}/lxc/{vmid}/vncwebsocket': vncwebsocket(guestPath),
  'POST /nodes/{node}/qemu/{vmid}/termproxy': qemuTermproxy,
  'GET /nodes/{node}/qemu/{vmid}/vncwebsocket': vncwebsocket(guestPath),
};
