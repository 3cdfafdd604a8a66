// What a GET over TLS costs the client: npx tsx bench/client.ts [ROUNDS] [REQUESTS]
// CPU (user and system) of a process that does nothing else; the server has a process of its own. The clients
// take turns, the median of all rounds counts. One connection and one call at a time, then sixteen at once.
import { fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Agent as HttpsAgent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PveClient as CorsinvestClient } from '@corsinvest/cv4pve-api-javascript';
import axios from 'axios';
import got from 'got';
import { proxmoxApi } from 'proxmox-api';
import { Pool, request } from 'undici';
import { PveClient } from '../src/client/client.ts';
import { CertificateAuthority } from '../src/simulator/certificates.ts';

const TOKEN = { tokenId: 'root@pam!bench', secret: 'f8ee2e3f-6a57-4b9a-8f05-2afaee5ae1bc' };
const ANSWER = '{"data":{"version":"9.2.11","release":"9.2","repoid":"14a22df35955d97d"}}';
const AT_ONCE = [1, 16];

interface Served {
  readonly port: number;
  readonly ca: string;
}

interface Contestant {
  readonly name: string;
  /** How often less CPU we want to need, or how often more we may. */
  readonly wanted?: string;
  /** Reads the version once and returns it. */
  readonly get: () => Promise<unknown>;
  /** Opens a connection for each call, so fewer rounds tell as much. */
  readonly slow?: boolean;
  readonly close?: () => Promise<unknown>;
}

const [part = '9', size = '2000'] = process.argv.slice(2);
if (part === 'server') serve();
else if (part === 'clients')
  await measure(Number(size), JSON.parse(process.argv[4]!) as Served, Number(process.argv[5]));
else await orchestrate(Number(part), Number(size));

function serve(): void {
  const authority = new CertificateAuthority({ name: 'bench', now: new Date() });
  const certificate = authority.issue({ node: 'pve1', addresses: [], now: new Date() });
  const tls = { key: certificate.key, cert: certificate.certificate };
  const server = createServer(tls, (_request, response) => {
    response.setHeader('Content-Type', 'application/json;charset=UTF-8');
    response.setHeader('Content-Length', ANSWER.length);
    response.end(ANSWER);
  });
  server.keepAliveTimeout = 0;
  server.listen(0, '127.0.0.1', () => {
    const address = server.address();
    if (typeof address === 'object') process.send?.({ port: address?.port, ca: authority.own.certificate });
  });
}

async function orchestrate(rounds: number, requests: number): Promise<void> {
  const server = fork(process.argv[1]!, ['server'], { execArgv: process.execArgv });
  const served = await new Promise<Served>((resolve) =>
    server.once('message', (it) => resolve(it as Served)),
  );
  const folder = mkdtempSync(join(tmpdir(), 'drowse-bench-'));
  try {
    const ca = join(folder, 'ca.pem');
    writeFileSync(ca, served.ca);
    // One of the peers can be told whom to trust only for the whole process.
    const env = { ...process.env, NODE_EXTRA_CA_CERTS: ca };
    const args = ['clients', String(requests), JSON.stringify(served), String(rounds)];
    const clients = fork(process.argv[1]!, args, { execArgv: process.execArgv, env });
    process.exitCode = await new Promise<number>((resolve) =>
      clients.once('exit', (code) => resolve(code ?? 1)),
    );
  } finally {
    server.kill();
    rmSync(folder, { recursive: true });
  }
}

function contestants({ port, ca }: Served): Contestant[] {
  const url = `https://127.0.0.1:${port}`;
  const path = '/api2/json/version';
  const headers = { authorization: `PVEAPIToken=${TOKEN.tokenId}=${TOKEN.secret}` };
  const pool = new Pool(url, { connect: { ca } });
  const drowse = new PveClient({ url, credentials: TOKEN, tls: { ca } });
  const theirs = { host: '127.0.0.1', port, tokenID: TOKEN.tokenId, tokenSecret: TOKEN.secret };
  const proxmox = proxmoxApi(theirs);
  const corsinvest = new CorsinvestClient('127.0.0.1', port);
  corsinvest.apiToken = `${TOKEN.tokenId}=${TOKEN.secret}`;
  const agent = new HttpsAgent({ keepAlive: true, ca });
  const gotOptions = { headers, agent: { https: agent }, https: { certificateAuthority: ca } };
  return [
    {
      name: 'undici.request',
      get: async () => {
        const { body } = await request(`${url}${path}`, { dispatcher: pool, headers });
        return ((await body.json()) as { data: unknown }).data;
      },
      close: () => pool.close(),
    },
    {
      name: 'drowse',
      wanted: '≤ 1.5',
      get: () => drowse.request('GET /version'),
      close: () => drowse[Symbol.asyncDispose](),
    },
    { name: 'proxmox-api', wanted: '≥ 2.5', get: () => proxmox.version.$get() },
    {
      name: 'axios',
      wanted: '≥ 8',
      get: async () => (await axios.get(`${url}${path}`, { headers, httpsAgent: agent })).data.data,
    },
    {
      name: 'got',
      wanted: '≥ 8',
      get: async () => (await got(`${url}${path}`, gotOptions).json<{ data: unknown }>()).data,
    },
    {
      name: 'cv4pve-api-javascript',
      slow: true,
      get: async () => (await corsinvest.version.version()).response.data,
    },
  ];
}

async function measure(requests: number, served: Served, rounds: number): Promise<void> {
  const all = contestants(served);
  const figures = new Map<string, number[]>();
  for (const contestant of all) {
    const answer = (await contestant.get()) as { version?: string };
    if (answer?.version !== '9.2.11') throw new Error(`${contestant.name} answers ${JSON.stringify(answer)}`);
    await run(contestant, contestant.slow ? 100 : requests, 4);
  }
  for (let round = 0; round < rounds; round++) {
    for (const atOnce of AT_ONCE) {
      for (const contestant of all) {
        const key = `${contestant.name} ${atOnce}`;
        const count = contestant.slow ? Math.ceil(requests / 10) : requests;
        figures.set(key, [...(figures.get(key) ?? []), await run(contestant, count, atOnce)]);
      }
    }
  }
  print(all, (name, atOnce) => median(figures.get(`${name} ${atOnce}`)!));
  for (const { close } of all) await close?.();
  process.exit();
}

/** Microseconds of CPU per call. */
async function run({ get }: Contestant, count: number, atOnce: number): Promise<number> {
  let left = count;
  const worker = async () => {
    while (left-- > 0) await get();
  };
  const before = process.cpuUsage();
  await Promise.all(Array.from({ length: atOnce }, worker));
  const { user, system } = process.cpuUsage(before);
  return (user + system) / count;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function print(all: readonly Contestant[], figure: (name: string, atOnce: number) => number): void {
  const heads = AT_ONCE.flatMap((atOnce) => [`CPU µs, ${atOnce} at once`, 'x undici', 'x drowse']);
  const rows = all.map(({ name, wanted = '' }) => [
    name,
    ...AT_ONCE.flatMap((atOnce) => {
      const own = figure(name, atOnce);
      return [
        own.toFixed(0),
        (own / figure('undici.request', atOnce)).toFixed(2),
        (own / figure('drowse', atOnce)).toFixed(2),
      ];
    }),
    wanted,
  ]);
  const table = [['GET of a small JSON over TLS', ...heads, 'wanted'], ...rows];
  const widths = table[0]!.map((_, column) => Math.max(...table.map((row) => row[column]!.length)));
  for (const row of table) {
    console.log(
      row.map((cell, at) => (at ? cell.padStart(widths[at]!) : cell.padEnd(widths[0]!))).join('  '),
    );
  }
}
