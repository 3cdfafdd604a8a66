import type { Termproxy, TermproxyWire } from '../wire/console.ts';
import type { GuestConfigWire, QemuConfig } from '../wire/guest-config.ts';
import type {
  GuestListEntry,
  GuestStatusCurrent,
  QemuListEntryWire,
  QemuStatusCurrentWire,
} from '../wire/guest-status.ts';
import type { AgentInterfacesWire, NetworkInterface } from '../wire/interfaces.ts';
import type { UpidText } from '../wire/scalar.ts';

/** What we know better than the schema does. */
export interface QemuRefinements {
  'GET /nodes/{node}/qemu': { wire: QemuListEntryWire[]; returns: readonly GuestListEntry[] };
  'GET /nodes/{node}/qemu/{vmid}/status/current': {
    wire: QemuStatusCurrentWire;
    returns: GuestStatusCurrent;
  };
  'GET /nodes/{node}/qemu/{vmid}/config': { wire: GuestConfigWire; returns: QemuConfig };
  'GET /nodes/{node}/qemu/{vmid}/agent/network-get-interfaces': {
    wire: AgentInterfacesWire;
    returns: readonly NetworkInterface[];
  };
  'POST /nodes/{node}/qemu/{vmid}/termproxy': { wire: TermproxyWire; returns: Termproxy };
  'POST /nodes/{node}/qemu/{vmid}/status/start': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/qemu/{vmid}/status/stop': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/qemu/{vmid}/status/shutdown': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/qemu/{vmid}/status/reboot': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/qemu/{vmid}/status/reset': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/qemu/{vmid}/status/suspend': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/qemu/{vmid}/status/resume': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/qemu/{vmid}/migrate': { wire: UpidText; returns: UpidText };
}
