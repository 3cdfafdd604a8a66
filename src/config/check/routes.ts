import { nearest } from '../../std/nearest.ts';
import type { RouteConfig, RouteGuestConfig } from '../config.ts';
import type { Path } from '../document.ts';
import type { RouteInput } from '../schema/route.ts';
import type { RouteGuestInput } from '../schema/route-guest.ts';
import { parseFingerprint } from '../value/fingerprint.ts';
import { absolute, type CheckContext, listOf, milliseconds } from './context.ts';
import { idlewatcherConfig } from './idlewatcher.ts';

/**
 * A route that is `undefined` has been found wrong already.
 * @param remoteNames `undefined` if not all are known.
 */
export function checkRoutes(
  context: CheckContext,
  inputs: Readonly<Record<string, RouteInput | undefined>>,
  remoteNames: readonly string[] | undefined,
): RouteConfig[] {
  const names = Object.keys(inputs);
  return names.flatMap((name) => {
    const input = inputs[name];
    if (!input) return [];
    const path = ['routes', name];
    const route = routeConfig(context, name, input, path);
    if (remoteNames) checkRemoteName(context, input, path, remoteNames);
    checkDependencies(context, route, path, names);
    return [route];
  });
}

function routeConfig(context: CheckContext, name: string, input: RouteInput, path: Path): RouteConfig {
  const guest = guestOf(context, input, path);
  checkScheme(context, input, path);
  if (!guest && input.target === undefined) {
    context.findings.add(
      path,
      'leads nowhere',
      'Name a guest by proxmox: { vmid: 101 }, or an address by target.',
    );
  }
  const caFile = absolute(context, input.tls.ca_file);
  return {
    name,
    ...(input.host !== undefined && { host: input.host.toLowerCase() }),
    path: input.path,
    scheme: input.scheme,
    ...(input.port !== undefined && { port: input.port }),
    ...(input.listen_port !== undefined && { listenPort: input.listen_port }),
    connectTimeoutMs: milliseconds(input.connect_timeout),
    responseTimeoutMs: milliseconds(input.response_timeout),
    ...(input.proxy_protocol !== undefined && { proxyProtocol: input.proxy_protocol }),
    ...(input.target !== undefined && { target: input.target }),
    tls: {
      noTlsVerify: input.tls.no_tls_verify,
      ...(caFile !== undefined && { caFile }),
      fingerprints: listOf(input.tls.fingerprint).map(parseFingerprint),
      ...(input.tls.server_name !== undefined && { serverName: input.tls.server_name }),
    },
    ...(guest && { guest }),
    ...(input.idlewatcher && {
      idlewatcher: idlewatcherConfig(input.idlewatcher, input.idlewatcher.proxmox !== undefined),
    }),
  };
}

/** The guest may be named beside the idlewatcher or, as GoDoxy has it, in it. */
function guestOf(context: CheckContext, input: RouteInput, path: Path): RouteGuestConfig | undefined {
  const inside = input.idlewatcher?.proxmox;
  const insidePath = [...path, 'idlewatcher', 'proxmox'];
  if (input.proxmox && inside && !sameGuest(input.proxmox, inside)) {
    context.findings.add(insidePath, 'names another guest than proxmox does', 'Keep one of the two.', 'key');
  }
  const guest = input.proxmox ?? inside;
  if (guest && guest.vmid === undefined && guest.vmname === undefined) {
    context.findings.add(
      input.proxmox ? [...path, 'proxmox'] : insidePath,
      'names no guest',
      'Add vmid or vmname.',
    );
  }
  if (guest?.vmid === 0 && guest.node === undefined) {
    const where = input.proxmox ? [...path, 'proxmox'] : insidePath;
    context.findings.add([...where, 'vmid'], 'is 0 and means the node, which is not named', 'Add node.');
  }
  return guest;
}

function checkScheme({ findings }: CheckContext, input: RouteInput, path: Path): void {
  const tcp = input.scheme === 'tcp';
  if (tcp && input.listen_port === undefined) {
    findings.add(path, 'has the scheme tcp and no listen_port', 'Add listen_port.');
  }
  if (tcp && input.port === undefined)
    findings.add(path, 'has the scheme tcp and no port', "Add the guest's port.");
  if (!tcp && input.listen_port !== undefined) {
    findings.add([...path, 'listen_port'], `is for tcp, not for ${input.scheme}`, 'Take it out.', 'key');
  }
  if (!tcp && input.proxy_protocol !== undefined) {
    findings.add([...path, 'proxy_protocol'], `is for tcp, not for ${input.scheme}`, 'Take it out.', 'key');
  }
}

function checkRemoteName(
  { findings }: CheckContext,
  input: RouteInput,
  path: Path,
  remoteNames: readonly string[],
): void {
  const inside = input.proxmox === undefined;
  const remote = (input.proxmox ?? input.idlewatcher?.proxmox)?.remote;
  if (remote === undefined || remoteNames.includes(remote)) return;
  const where = inside ? [...path, 'idlewatcher', 'proxmox', 'remote'] : [...path, 'proxmox', 'remote'];
  findings.add(where, `is ${JSON.stringify(remote)}, which no Proxmox is called`, known(remote, remoteNames));
}

function checkDependencies(
  { findings }: CheckContext,
  route: RouteConfig,
  path: Path,
  names: readonly string[],
): void {
  for (const [index, { route: needed }] of (route.idlewatcher?.dependsOn ?? []).entries()) {
    if (needed === undefined) continue;
    const where = [...path, 'idlewatcher', 'depends_on', index];
    if (needed === route.name) findings.add(where, 'is the route itself', 'Take it out.');
    else if (!names.includes(needed)) {
      const advice = `${known(needed, names)} A guest is written guest:VMID.`;
      findings.add(where, `is ${JSON.stringify(needed)}, which no route is called`, advice);
    }
  }
}

function known(word: string, names: readonly string[]): string {
  const meant = nearest(word, names);
  if (meant !== undefined) return `Did you mean ${meant}?`;
  return names.length === 0 ? 'There is none yet.' : `There are: ${names.join(', ')}.`;
}

function sameGuest(a: RouteGuestInput, b: RouteGuestInput): boolean {
  return a.remote === b.remote && a.node === b.node && a.vmid === b.vmid && a.vmname === b.vmname;
}
