import type { PendingOptionWire } from '../wire/guest-config.ts';
import type { SnapshotWire } from '../wire/snapshots.ts';
import type { StorageContentWire } from '../wire/storage.ts';

/** Where the schema is wrong about what comes over the wire, and that is handed out as it is. */
export interface CorrectedRefinements {
  'GET /nodes/{node}/lxc/{vmid}/pending': { wire: PendingOptionWire[]; returns: PendingOptionWire[] };
  'GET /nodes/{node}/lxc/{vmid}/snapshot': { wire: SnapshotWire[]; returns: SnapshotWire[] };
  'GET /nodes/{node}/qemu/{vmid}/pending': { wire: PendingOptionWire[]; returns: PendingOptionWire[] };
  'GET /nodes/{node}/qemu/{vmid}/snapshot': { wire: SnapshotWire[]; returns: SnapshotWire[] };
  'GET /nodes/{node}/storage/{storage}/content': {
    wire: StorageContentWire[];
    returns: StorageContentWire[];
  };
}
