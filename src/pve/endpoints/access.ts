import type { Permissions, PermissionsWire, Ticket, TicketWire } from '../wire/access.ts';

/** What we know better than the schema does. */
export interface AccessRefinements {
  'POST /access/ticket': { wire: TicketWire; returns: Ticket };
  'GET /access/permissions': { wire: PermissionsWire; returns: Permissions };
}
