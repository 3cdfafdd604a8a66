import type * as z from 'zod';
import { parseCidr } from '../value/cidr.ts';
import { parseDependency } from '../value/depends-on.ts';
import { amount, choice, duration, flag, integer, list, parsed, section, text } from './fields.ts';
import { routeGuestSchema } from './route-guest.ts';

const PATH = /^\/[^\s?#]*$/;
const PATH_ERROR = 'is no path\nWrite a path that begins with /.';

const readySchema = section({
  path: text('Asked for until it answers.').regex(PATH, PATH_ERROR),
  status: integer('The status it has to answer with.', { min: 100, max: 599 }).default(200),
});

const guardsSchema = section({
  cpu_above: amount('Not put to sleep while it uses more than this fraction of its CPUs, 0–1, over 60 s.', {
    max: 1,
  }).optional(),
  net_above: amount('The same for bytes per second over the network.').optional(),
  disk_above: amount('The same for bytes per second from and to its disks.').optional(),
  http: text('Asked before sleep; it answers 2xx if the guest may sleep.')
    .regex(/^https?:\/\/\S+$/i, 'is no URL\nWrite a URL that begins with http:// or https://.')
    .optional(),
  exec: list('A command run before sleep; it exits with 0 if the guest may sleep.', text('A word of it.'))
    .min(1, 'names no command\nWrite the command as a list of words: [/usr/local/bin/may-sleep, jellyfin].')
    .optional(),
});

const ignoreSchema = section({
  user_agents: list('Clients that do not wake it: parts of their User-Agent.', text('`Uptime-Kuma`')).default(
    [],
  ),
  paths: list('Paths that do not wake it.', text('`/health`').regex(PATH, PATH_ERROR)).default([]),
  sources: list('Addresses that do not wake it.', parsed('An address or a CIDR.', parseCidr)).default([]),
  methods: list('HTTP methods that do not wake it.', text('`OPTIONS`')).default([]),
  status: integer('What they are answered.', { min: 100, max: 599 }).default(503),
});

export const idlewatcherSchema = section({
  proxmox: routeGuestSchema.describe('The same as `proxmox` beside `idlewatcher`.').optional(),
  idle_timeout: duration(
    'Put to sleep after this long without a request. 0: only woken, never put to sleep.',
  ).default('0'),
  wake_timeout: duration('How long waking may take until it has failed.').default('3m'),
  stop_timeout: duration('How long putting to sleep may take.').default('1m'),
  stop_method: choice(
    'How it is put to sleep. `kill` is another word for `stop`; where the guest is named by `idlewatcher.proxmox`, `stop` means `shutdown`, as it does in GoDoxy.',
    ['shutdown', 'stop', 'pause', 'hibernate', 'kill'],
  ).default('shutdown'),
  force_stop: flag('Stop it hard when `stop_timeout` has passed.'),
  depends_on: list(
    'What has to be awake first: routes, or guests without one.',
    parsed(
      '`db`, `cache:service_healthy`, `guest:113`; without a condition `service_started`.',
      parseDependency,
    ),
  ).default([]),
  ready: readySchema.describe('Awake only once this path answers; else as soon as the port does.').optional(),
  start_endpoint: text('If set, only this path wakes it; while it sleeps all others get 403.')
    .regex(PATH, PATH_ERROR)
    .optional(),
  no_loading_page: flag('Page views are held like any other request, instead of a waiting page.'),
  open_connections: choice('Whether open connections (WebSockets, TCP) keep it awake.', [
    'keep',
    'keep_if_traffic',
    'ignore',
  ]).default('keep'),
  quiet: duration('For `keep_if_traffic`: kept awake if 4 KiB moved within this time.').default('15m'),
  guards: guardsSchema.describe('What keeps it awake besides requests.').prefault({}),
  ignore: ignoreSchema.describe('Requests that do not wake it.').prefault({}),
  adopt_running: flag('Also put to sleep a guest that somebody else has started.'),
});

export type IdlewatcherInput = z.output<typeof idlewatcherSchema>;
