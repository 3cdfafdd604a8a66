import type * as z from 'zod';
import { parseCidr } from '../value/cidr.ts';
import { parseListen } from '../value/listen.ts';
import { duration, flag, integer, list, parsed, section, text } from './fields.ts';

const tlsListenSchema = section({
  listen: parsed('Where to listen with TLS: `:8443`.', parseListen),
  cert: text('A PEM file with the certificate and its chain. Read again when it changes.'),
  key: text('A PEM file with its key.'),
});

export const gatewaySchema = section({
  listen: list(
    'Where to listen for plain HTTP.',
    parsed('`:8080`, `127.0.0.1:8080`, `[::1]:8080`.', parseListen),
  ).default([':8080']),
  tls: list(
    'Where to listen with TLS; of several certificates the one that fits the name is shown.',
    tlsListenSchema,
  ).default([]),
  match_domains: list(
    'A route NAME without a `host` is reachable as NAME and as NAME.<each of these>.',
    text('A domain: `example.com`.'),
  ).default([]),
  trusted_proxies: list(
    'Whose `Forwarded` and `X-Forwarded-*` headers are believed.',
    parsed('An address or a CIDR.', parseCidr),
  ).default([]),
  state_dir: text(
    'Where the daemon keeps what it must remember. Default: `$STATE_DIRECTORY`, else `$XDG_STATE_HOME/drowse`.',
  ).optional(),
  drain_timeout: duration('How long a stop waits for what is under way.').default('30s'),
  max_held: integer('How many requests may wait for guests to wake, over all routes.', {
    min: 0,
    max: 1_000_000,
  }).default(10_000),
  max_waking_per_node: integer('How many guests of one node are started at a time.', {
    min: 1,
    max: 1000,
  }).default(2),
  own_path: text("Where the gateway's own pages live on the routes' hosts.")
    .regex(
      /^\/[^\s?#]*[^/\s?#]$/,
      'is no path\nWrite a path that begins with / and does not end with one: /_drowse.',
    )
    .default('/_drowse'),
  https_redirect: flag('Send plain HTTP to HTTPS.'),
  access_log: text(
    'A file for the access log, or `-` for standard output; JSON lines. Default: none.',
  ).optional(),
  header_timeout: duration('How long a client may take to send its headers.').default('10s'),
});

export type GatewayInput = z.output<typeof gatewaySchema>;
