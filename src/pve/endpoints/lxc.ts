import type { Termproxy, TermproxyWire } from '../wire/console.ts';
import type { GuestConfigWire, LxcConfig } from '../wire/guest-config.ts';
import type {
  GuestListEntry,
  GuestStatusCurrent,
  LxcListEntryWire,
  LxcStatusCurrentWire,
} from '../wire/guest-status.ts';
import type { LxcInterfaceWire, NetworkInterface } from '../wire/interfaces.ts';
import type { UpidText } from '../wire/scalar.ts';

/** What we know better than the schema does. */
export interface LxcRefinements {
  'GET /nodes/{node}/lxc': { wire: LxcListEntryWire[]; returns: readonly GuestListEntry[] };
  'GET /nodes/{node}/lxc/{vmid}/status/current': { wire: LxcStatusCurrentWire; returns: GuestStatusCurrent };
  'GET /nodes/{node}/lxc/{vmid}/config': { wire: GuestConfigWire; returns: LxcConfig };
  /** `null`: stopped, not there or no longer on this node [LXA]. */
  'GET /nodes/{node}/lxc/{vmid}/interfaces': {
    wire: LxcInterfaceWire[] | null;
    returns: readonly NetworkInterface[] | null;
  };
  'POST /nodes/{node}/lxc/{vmid}/termproxy': { wire: TermproxyWire; returns: Termproxy };
  'POST /nodes/{node}/lxc/{vmid}/status/start': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/lxc/{vmid}/status/stop': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/lxc/{vmid}/status/shutdown': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/lxc/{vmid}/status/reboot': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/lxc/{vmid}/status/suspend': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/lxc/{vmid}/status/resume': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/lxc/{vmid}/migrate': { wire: UpidText; returns: UpidText };
}
