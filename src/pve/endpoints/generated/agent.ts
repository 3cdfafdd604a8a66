// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { QemuRefinements } from '../qemu.ts';
import type { WireFlag, WireNumber } from '../../wire/scalar.ts';

interface PostNodesNodeQemuVmidAgentExecWire {
  pid: WireNumber;
}

interface GetNodesNodeQemuVmidAgentExecStatusWire {
  'err-data'?: string;
  'err-truncated'?: WireFlag;
  exitcode?: WireNumber;
  exited?: WireFlag;
  'out-data'?: string;
  'out-truncated'?: WireFlag;
  signal?: WireNumber;
}

interface GetNodesNodeQemuVmidAgentFileReadWire {
  content: string;
  truncated?: WireFlag;
}

export interface AgentEndpoints {
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: VM.GuestAgent.Unrestricted or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent': {
    params: {
      node: string;
      vmid: number;
      command: 'fsfreeze-freeze' | 'fsfreeze-status' | 'fsfreeze-thaw' | 'fstrim' | 'get-fsinfo' | 'get-host-name' | 'get-memory-block-info' | 'get-memory-blocks' | 'get-osinfo' | 'get-time' | 'get-timezone' | 'get-users' | 'get-vcpus' | 'info' | 'network-get-interfaces' | 'ping' | 'shutdown' | 'suspend-disk' | 'suspend-hybrid' | 'suspend-ram';
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/exec': {
    params: {
      node: string;
      vmid: number;
      command: readonly string[];
      'input-data'?: string;
    };
    wire: PostNodesNodeQemuVmidAgentExecWire;
    returns: PostNodesNodeQemuVmidAgentExecWire;
  };
  /** Privilege: VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/exec-status': {
    params: {
      node: string;
      vmid: number;
      pid: number;
    };
    wire: GetNodesNodeQemuVmidAgentExecStatusWire;
    returns: GetNodesNodeQemuVmidAgentExecStatusWire;
  };
  /** Privilege: VM.GuestAgent.FileRead or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/file-read': {
    params: {
      node: string;
      vmid: number;
      /** 1–16777216; default 16777216 */
      count?: number;
      /** default true */
      decode?: boolean;
      file: string;
      /** ≥ 0; default 0 */
      offset?: number;
    };
    wire: GetNodesNodeQemuVmidAgentFileReadWire;
    returns: GetNodesNodeQemuVmidAgentFileReadWire;
  };
  /** Privilege: VM.GuestAgent.FileWrite or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/file-write': {
    params: {
      node: string;
      vmid: number;
      content: string;
      /** default true */
      encode?: boolean;
      file: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: VM.GuestAgent.FileSystemMgmt or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/fsfreeze-freeze': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.FileSystemMgmt or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/fsfreeze-status': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.FileSystemMgmt or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/fsfreeze-thaw': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.FileSystemMgmt or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/fstrim': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-fsinfo': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-host-name': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-memory-block-info': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-memory-blocks': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-osinfo': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-time': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-timezone': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-users': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/get-vcpus': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/info': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces': {
    params: {
      node: string;
      vmid: number;
    };
    wire: QemuRefinements['GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces']['wire'];
    returns: QemuRefinements['GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces']['returns'];
  };
  /** Privilege: VM.GuestAgent.Audit or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/ping': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/set-user-password': {
    params: {
      node: string;
      vmid: number;
      /** default false */
      crypted?: boolean;
      password: string;
      username: string;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.PowerMgmt or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/shutdown': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.PowerMgmt or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/suspend-disk': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.PowerMgmt or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/suspend-hybrid': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
  /** Privilege: VM.PowerMgmt or VM.GuestAgent.Unrestricted on /vms/{vmid}. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'POST /nodes/{node}/qemu/{vmid}/agent/suspend-ram': {
    params: {
      node: string;
      vmid: number;
    };
    wire: Record<string, unknown>;
    returns: Record<string, unknown>;
  };
}
