import type { Termproxy } from '../pve/wire/console.ts';
import type { PveClient } from './client.ts';
import type { RequestOptions } from './options.ts';
import { subjectOf } from './subject.ts';

/** What a terminal is of. A guest is named with the node it is on. */
export type TerminalTarget =
  | { readonly kind: 'node'; readonly node: string }
  | { readonly kind: 'lxc' | 'qemu'; readonly node: string; readonly vmid: number };

/** Below `/api2/json`. */
export function targetPath(target: TerminalTarget): string {
  const node = `/nodes/${encodeURIComponent(target.node)}`;
  return target.kind === 'node' ? node : `${node}/${target.kind}/${target.vmid}`;
}

export function targetSubject(remote: string, target: TerminalTarget): string {
  return subjectOf(remote, `${targetPath(target)}/`);
}

/** Has a console put up on the node that answers at `options.endpoint`. */
export function askForTerminal(
  client: PveClient,
  target: TerminalTarget,
  options: RequestOptions,
): Promise<Termproxy> {
  const { node } = target;
  if (target.kind === 'node') return client.request('POST /nodes/{node}/termproxy', { node }, options);
  const { vmid } = target;
  return target.kind === 'lxc'
    ? client.request('POST /nodes/{node}/lxc/{vmid}/termproxy', { node, vmid }, options)
    : client.request('POST /nodes/{node}/qemu/{vmid}/termproxy', { node, vmid }, options);
}
