// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { TasksRefinements } from '../tasks.ts';

export interface TasksEndpoints {
  /** Privilege: any account. Runs in pveproxy, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/tasks': {
    params: {
      node: string;
      /** default false */
      errors?: boolean;
      /** ≥ 0; default 50 */
      limit?: number;
      since?: number;
      /** default archive */
      source?: 'archive' | 'active' | 'all';
      /** ≥ 0; default 0 */
      start?: number;
      /** pve-task-status-type-list */
      statusfilter?: string;
      typefilter?: string;
      until?: number;
      userfilter?: string;
      vmid?: number;
    };
    wire: TasksRefinements['GET /nodes/{node}/tasks']['wire'];
    returns: TasksRefinements['GET /nodes/{node}/tasks']['returns'];
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'DELETE /nodes/{node}/tasks/{upid}': {
    params: {
      node: string;
      upid: string;
    };
    wire: null;
    returns: null;
  };
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/tasks/{upid}': {
    params: {
      node: string;
      upid: string;
    };
    wire: Record<string, unknown>[];
    returns: Record<string, unknown>[];
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/tasks/{upid}/log': {
    params: {
      node: string;
      upid: string;
      download?: boolean;
      /** ≥ 0; default 50 */
      limit?: number;
      /** ≥ 0; default 0 */
      start?: number;
    };
    wire: TasksRefinements['GET /nodes/{node}/tasks/{upid}/log']['wire'];
    returns: TasksRefinements['GET /nodes/{node}/tasks/{upid}/log']['returns'];
  };
  /** Privilege: any account. Runs in pvedaemon, on the node of `node`. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /nodes/{node}/tasks/{upid}/status': {
    params: {
      node: string;
      upid: string;
    };
    wire: TasksRefinements['GET /nodes/{node}/tasks/{upid}/status']['wire'];
    returns: TasksRefinements['GET /nodes/{node}/tasks/{upid}/status']['returns'];
  };
}
