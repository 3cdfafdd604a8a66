import * as z from 'zod';
import { parseFingerprint } from '../value/fingerprint.ts';
import { parseRemoteUrl } from '../value/url.ts';
import { duration, flag, list, parsed, section, text } from './fields.ts';

const fingerprint = parsed('A SHA-256 fingerprint: `AA:BB:…`, 32 octets.', parseFingerprint);

export const remoteSchema = section({
  url: parsed('Scheme, host and port of one of its nodes: `https://pve1.example.com:8006`.', parseRemoteUrl),
  urls: list(
    'More doors to the same cluster. When one does not answer the next is tried.',
    parsed('Like `url`.', parseRemoteUrl),
  ).default([]),
  name: text("What it is called here and in `REMOTE/VMID`. Default: the URL's host.").optional(),
  token_id: text('An API token: `user@realm!name`. Goes with `secret`.').optional(),
  secret: text(
    "The token's secret. Better from the environment or by `secret_file` than in the file itself.",
  ).optional(),
  secret_file: text('A file that holds the secret; relative to this file.').optional(),
  username: text('A user, with or without its realm: `root` or `root@pam`. Goes with `password`.').optional(),
  password: text('Its password. With a token too, the token is used wherever it suffices.').optional(),
  password_file: text('A file that holds the password; relative to this file.').optional(),
  realm: text("The user's realm: `pam`, `pve`, … Default: `pam`.").optional(),
  no_tls_verify: flag(
    'Trust whatever certificate the server shows. Anybody in between can then read everything.',
  ),
  ca_file: text(
    "A PEM file with the CA to trust: the cluster's own is `/etc/pve/pve-root-ca.pem`.",
  ).optional(),
  fingerprint: z
    .union([fingerprint, list('Several of them.', fingerprint)])
    .describe('SHA-256 fingerprint of the certificate of the server or of its CA; one or a list.')
    .optional(),
  poll: duration('How often nodes and guests are read.', { minMs: 250 }).default('3s'),
});

export type RemoteInput = z.output<typeof remoteSchema>;
