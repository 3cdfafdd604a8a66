// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.
import type { VersionRefinements } from '../version.ts';
import type { NoParams } from '../no-params.ts';

export interface VersionEndpoints {
  /** Privilege: any account. Runs in pveproxy. In Proxmox VE 9.2, 8.4, 7.4. */
  'GET /version': {
    params: NoParams;
    wire: VersionRefinements['GET /version']['wire'];
    returns: VersionRefinements['GET /version']['returns'];
  };
}
