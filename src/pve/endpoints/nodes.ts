import type { Termproxy, TermproxyWire } from '../wire/console.ts';
import type { NodeListEntry, NodeListEntryWire, NodeStatus, NodeStatusWire } from '../wire/nodes.ts';
import type { UpidText } from '../wire/scalar.ts';
import type { Version, VersionWire } from '../wire/version.ts';

/** What we know better than the schema does. */
export interface NodesRefinements {
  'GET /nodes': { wire: NodeListEntryWire[]; returns: readonly NodeListEntry[] };
  'GET /nodes/{node}/status': { wire: NodeStatusWire; returns: NodeStatus };
  'GET /nodes/{node}/version': { wire: VersionWire; returns: Version };
  'POST /nodes/{node}/termproxy': { wire: TermproxyWire; returns: Termproxy };
  'POST /nodes/{node}/startall': { wire: UpidText; returns: UpidText };
  'POST /nodes/{node}/stopall': { wire: UpidText; returns: UpidText };
}
