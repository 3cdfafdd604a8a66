// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { WireNumber } from '../../wire/scalar.ts';

type GetPoolsWire = {
  comment?: string;
  members?: {
    id: string;
    node: string;
    storage?: string;
    type: 'qemu' | 'lxc' | 'openvz' | 'storage';
    vmid?: WireNumber;
  }[];
  poolid: string;
}[];

interface GetPoolsPoolidWire {
  comment?: string;
  members: {
    id: string;
    node: string;
    storage?: string;
    type: 'qemu' | 'lxc' | 'openvz' | 'storage';
    vmid?: WireNumber;
  }[];
}

export interface PoolsEndpoints {
  /** Privilege: Pool.Allocate on /pool/{poolid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'DELETE /pools': {
    params: {
      /** pve-poolid */
      poolid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /pools': {
    params: {
      /** pve-poolid */
      poolid?: string;
      /** only with poolid */
      type?: 'qemu' | 'lxc' | 'storage';
    };
    wire: GetPoolsWire;
    returns: GetPoolsWire;
  };
  /** Privilege: Pool.Allocate on /pool/{poolid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /pools': {
    params: {
      comment?: string;
      /** pve-poolid */
      poolid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Pool.Allocate on /pool/{poolid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4. */
  'PUT /pools': {
    params: {
      /** default false */
      'allow-move'?: boolean;
      comment?: string;
      /** default false */
      delete?: boolean;
      /** pve-poolid */
      poolid: string;
      /** pve-storage-id-list */
      storage?: string;
      /** pve-vmid-list */
      vms?: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Pool.Allocate on /pool/{poolid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /pools/{poolid}': {
    params: {
      /** pve-poolid */
      poolid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: Pool.Audit on /pool/{poolid}. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /pools/{poolid}': {
    params: {
      /** pve-poolid */
      poolid: string;
      type?: 'qemu' | 'lxc' | 'storage';
    };
    wire: GetPoolsPoolidWire;
    returns: GetPoolsPoolidWire;
  };
  /** Privilege: Pool.Allocate on /pool/{poolid}. Runs in pvedaemon. In Proxmox VE 9.2, 8.4, 7.4. */
  'PUT /pools/{poolid}': {
    params: {
      /** pve-poolid */
      poolid: string;
      /** default false */
      'allow-move'?: boolean;
      comment?: string;
      /** default false */
      delete?: boolean;
      /** pve-storage-id-list */
      storage?: string;
      /** pve-vmid-list */
      vms?: string;
    };
    wire: null;
    returns: null;
  };
}
