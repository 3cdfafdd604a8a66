import * as z from 'zod';
import { complaint, list, section } from './fields.ts';
import { gatewaySchema } from './gateway.ts';
import { remoteSchema } from './remote.ts';
import { routeSchema } from './route.ts';

export const configSchema = section({
  providers: section({
    proxmox: list('Each Proxmox: a cluster or a standalone host.', remoteSchema).default([]),
  })
    .describe('Where the guests are.')
    .prefault({}),
  gateway: gatewaySchema.describe('The waking reverse proxy.').prefault({}),
  routes: z
    .record(
      z
        .string()
        .regex(
          /^[A-Za-z0-9]([A-Za-z0-9._-]*[A-Za-z0-9])?$/,
          complaint('is no name of a route', 'Use letters, digits, dots and dashes.'),
        ),
      routeSchema,
      { error: complaint('is no section', 'Write each route below it by its name, indented.') },
    )
    .describe('What is reachable through the gateway, by name.')
    .default({}),
});
