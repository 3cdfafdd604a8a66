/** Series whose privileges differ: VM.Monitor became VM.GuestAgent.* in 9.0 [CH]. */
export type PrivilegeSeries = 8 | 9;

/** A privilege on an ACL path; below the path it has to propagate, except on `/` itself. */
export interface Need {
  readonly path: '/' | '/vms' | '/nodes' | '/storage';
  readonly privilege: Readonly<Record<PrivilegeSeries, string>>;
}

/** Something this program does, and what Proxmox wants for it [CL, ND, LXA, LXS, QA, QG, TK]. */
export interface Feature {
  readonly name: string;
  /** Without it hardly anything works. */
  readonly essential?: boolean;
  readonly needs: readonly Need[];
}

function on(path: Need['path'], privilege: string, before9 = privilege): Need {
  return { path, privilege: { 8: before9, 9: privilege } };
}

export const FEATURES: readonly Feature[] = [
  { name: 'see guests, their state and their addresses', essential: true, needs: [on('/vms', 'VM.Audit')] },
  { name: "see nodes' load and everybody's tasks", needs: [on('/nodes', 'Sys.Audit')] },
  { name: "see nodes' addresses, the cluster's name and its quorum", needs: [on('/', 'Sys.Audit')] },
  { name: 'see storages', needs: [on('/storage', 'Datastore.Audit')] },
  {
    name: 'ask the guest agent of virtual machines for addresses',
    needs: [on('/vms', 'VM.GuestAgent.Audit', 'VM.Monitor')],
  },
  {
    name: 'start, stop, shut down, reboot, reset, suspend, resume',
    needs: [on('/vms', 'VM.Audit'), on('/vms', 'VM.PowerMgmt')],
  },
  {
    name: 'hibernate virtual machines',
    needs: [
      on('/vms', 'VM.PowerMgmt'),
      on('/vms', 'VM.Config.Disk'),
      on('/storage', 'Datastore.AllocateSpace'),
    ],
  },
  { name: 'change how long a shutdown may take', needs: [on('/vms', 'VM.Config.Options')] },
];
