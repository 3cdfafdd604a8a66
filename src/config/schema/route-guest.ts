import type * as z from 'zod';
import { complaint, integer, section, text } from './fields.ts';

const vmid = integer('Its vmid; 0 means the node itself.', { min: 0, max: 999_999_999 }).refine(
  (value) => value === 0 || value >= 100,
  complaint('is no vmid', 'Write 100 or more, or 0 for the node itself.'),
);

export const routeGuestSchema = section({
  remote: text('The `name` of its Proxmox, if there are several.').optional(),
  node: text('A hint: if the guest is on another node, that one counts.').optional(),
  vmid: vmid.optional(),
  vmname: text('Its name, instead of `vmid` or to check it.').optional(),
  service: text('The systemd unit whose journal is shown.').optional(),
});

export type RouteGuestInput = z.output<typeof routeGuestSchema>;
