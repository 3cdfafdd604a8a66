import type { GuestAction } from '../../src/client/guest/actions.ts';
import type { Fault } from '../../src/simulator/index.ts';
import type { NodeFailure } from '../../src/simulator/world/node-control.ts';

/** One thing that happens at a moment of a soak, as plain data: a run is nothing but a list of these. */
export type Incident = { readonly atMs: number } & (
  | { readonly do: 'fail-node'; readonly node: string; readonly how: NodeFailure }
  | { readonly do: 'restore-node'; readonly node: string }
  | { readonly do: NodeVerb; readonly node: string }
  | { readonly do: 'loseQuorum' | 'regainQuorum' }
  | { readonly do: GuestVerb; readonly vmid: number }
  | { readonly do: 'migrate'; readonly vmid: number; readonly to: string; readonly instant: boolean }
  | {
      readonly do: 'fault';
      readonly route: string;
      readonly fault: Fault;
      readonly times: number;
      readonly after: number;
    }
  | { readonly do: 'act'; readonly vmid: number; readonly action: GuestAction }
  | { readonly do: 'look'; readonly vmid: number; readonly what: 'status' | 'addresses' }
);

export type NodeVerb = 'restartStatd' | 'stopStatd' | 'renewCertificate' | 'rotateLogs' | 'retireWorkers';
export type GuestVerb =
  | 'start'
  | 'stop'
  | 'shutdown'
  | 'reboot'
  | 'powerOffInside'
  | 'pause'
  | 'resume'
  | 'backup'
  | 'lock'
  | 'unlock'
  | 'rename'
  | 'setAddress'
  | 'pauseAgent'
  | 'resumeAgent'
  | 'remove';

/** `12:34.5 fail-node pve2 power` */
export function incidentText(incident: Incident): string {
  const { atMs, do: what, ...rest } = incident;
  const minutes = Math.floor(atMs / 60_000);
  const seconds = ((atMs % 60_000) / 1000).toFixed(1).padStart(4, '0');
  const details = Object.values(rest).map((value) =>
    typeof value === 'object' ? JSON.stringify(value) : value,
  );
  return [`${minutes}:${seconds}`, what, ...details].join(' ');
}
