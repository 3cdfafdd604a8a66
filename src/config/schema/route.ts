import * as z from 'zod';
import { parseFingerprint } from '../value/fingerprint.ts';
import { choice, duration, flag, integer, list, parsed, section, text } from './fields.ts';
import { idlewatcherSchema } from './idlewatcher.ts';
import { routeGuestSchema } from './route-guest.ts';

const fingerprint = parsed('A SHA-256 fingerprint.', parseFingerprint);
const PORT = { min: 1, max: 65_535 };

const upstreamTlsSchema = section({
  no_tls_verify: flag('Trust whatever certificate the guest shows.'),
  ca_file: text('A PEM file with the CA to trust; relative to this file.').optional(),
  fingerprint: z
    .union([fingerprint, list('Several of them.', fingerprint)])
    .describe('SHA-256 fingerprint of its certificate or of its CA; one or a list.')
    .optional(),
  server_name: text('The name to ask for and to check; default: the host asked for.').optional(),
});

export const routeSchema = section({
  host: text('Default: NAME, and NAME.<each of gateway.match_domains>.')
    .regex(/^(\*\.)?[^\s/:*]+$/, 'is no host name\nWrite a name without scheme and port: media.example.com.')
    .optional(),
  path: text('Whole segments; of several routes on a host the longest wins. Forwarded unchanged.')
    .regex(/^\/[^\s?#]*$/, 'is no path\nWrite a path that begins with /.')
    .default('/'),
  scheme: choice('What the guest speaks.', ['http', 'https', 'tcp']).default('http'),
  port: integer("The guest's port. Default: 80 for http, 443 for https.", PORT).optional(),
  listen_port: integer('Where the gateway listens for it; for `tcp`.', PORT).optional(),
  connect_timeout: duration('How long connecting to it may take.').default('10s'),
  response_timeout: duration('How long it may take to begin its answer. 0: as long as it wants.').default(
    '0',
  ),
  proxy_protocol: choice('Tells the guest who calls, by the PROXY protocol; for `tcp`.', ['v2']).optional(),
  target: text("A fixed address or name. Default: the guest's own addresses.")
    .regex(/^[^\s/@]+$/, 'is no address or name\nWrite it without scheme and port: 10.0.0.5.')
    .optional(),
  tls: upstreamTlsSchema.describe('For `https`: how the guest proves who it is.').prefault({}),
  proxmox: routeGuestSchema.describe('The guest behind it.').optional(),
  idlewatcher: idlewatcherSchema
    .describe('How it is woken and put to sleep. Without this: neither.')
    .optional(),
});

export type RouteInput = z.output<typeof routeSchema>;
