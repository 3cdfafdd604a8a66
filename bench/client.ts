// What a GET over TLS costs the client: node scripts/run.mjs bench/client.ts [ROUNDS] [REQUESTS]
// CPU (user and system) of a process that does nothing else: each client has one of its own, and so has the
// server. The clients take turns, the median of all rounds counts. One call at a time, then sixteen at once.
import { type ChildProcess, fork } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer, Agent as HttpsAgent } from 'node:https';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
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
  /** How many times as much as bare undici we may need, or how many times as much as we they need. */
  readonly wanted?: string;
  /** Reads the version once and returns it. */
  readonly get: () => Promise<unknown>;
}

interface Turn {
  readonly count: number;
  readonly atOnce: number;
}

const [part = '7', size = '4000'] = process.argv.slice(2);
if (part === 'server') serve();
else if (part === 'client') await compete(size, JSON.parse(process.argv[4]!) as Served);
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
  const here = fileURLToPath(import.meta.url);
  const folder = mkdtempSync(join(tmpdir(), 'drowse-bench-'));
  const ca = join(folder, 'ca.pem');
  const server = fork(here, ['server'], { execArgv: process.execArgv });
  const served = (await answerOf(server)) as Served;
  writeFileSync(ca, served.ca);
  // One of the peers can be told whom to trust only for the whole process.
  const env = { ...process.env, NODE_EXTRA_CA_CERTS: ca };
  const clients = new Map(
    Object.keys(contestants(served)).map((name) => [
      name,
      fork(here, ['client', name, JSON.stringify(served)], { execArgv: process.execArgv, env }),
    ]),
  );
  const figures = new Map<string, number[]>();
  for (let round = 0; round <= rounds; round++) {
    for (const atOnce of AT_ONCE) {
      for (const [name, client] of clients) {
        client.send({ count: requests, atOnce } satisfies Turn);
        const figure = (await answerOf(client)) as number;
        // The first round warms up.
        if (round > 0)
          figures.set(`${name} ${atOnce}`, [...(figures.get(`${name} ${atOnce}`) ?? []), figure]);
      }
    }
  }
  print(contestants(served), (name, atOnce) => median(figures.get(`${name} ${atOnce}`)!));
  for (const child of [server, ...clients.values()]) child.kill();
  rmSync(folder, { recursive: true });
  process.exit();
}

function answerOf(child: ChildProcess): Promise<unknown> {
  return new Promise((resolve, reject) => {
    const ended = (code: number | null) =>
      reject(new Error(`a process of the measurement ended with ${code}`));
    child.once('exit', ended);
    child.once('message', (answer) => {
      child.off('exit', ended);
      resolve(answer);
    });
  });
}

/** Takes its turn whenever it is told to, and says how much CPU a call took. */
async function compete(name: string, served: Served): Promise<void> {
  const { get } = contestants(served)[name]!;
  const answer = (await get()) as { version?: string };
  if (answer?.version !== '9.2.11') throw new Error(`${name} answers ${JSON.stringify(answer)}`);
  process.on('message', async ({ count, atOnce }: Turn) => {
    let left = count;
    const worker = async () => {
      while (left-- > 0) await get();
    };
    const before = process.cpuUsage();
    await Promise.all(Array.from({ length: atOnce }, worker));
    const { user, system } = process.cpuUsage(before);
    process.send?.((user + system) / count);
  });
}

function contestants({ port, ca }: Served): Readonly<Record<string, Contestant>> {
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
  return {
    'undici.request': {
      get: async () => {
        const { body } = await request(`${url}${path}`, { dispatcher: pool, headers });
        return ((await body.json()) as { data: unknown }).data;
      },
    },
    drowse: { wanted: '≤ 1.5 x undici', get: () => drowse.request('GET /version') },
    'proxmox-api': { wanted: '≥ 2.5 x drowse', get: () => proxmox.version.$get() },
    axios: {
      wanted: '≥ 8 x drowse',
      get: async () => (await axios.get(`${url}${path}`, { headers, httpsAgent: agent })).data.data,
    },
    got: {
      wanted: '≥ 8 x drowse',
      get: async () => (await got(`${url}${path}`, gotOptions).json<{ data: unknown }>()).data,
    },
    'cv4pve-api-javascript': { get: async () => (await corsinvest.version.version()).response.data },
  };
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;
}

function print(
  all: Readonly<Record<string, Contestant>>,
  figure: (name: string, atOnce: number) => number,
): void {
  const heads = AT_ONCE.flatMap((atOnce) => [`CPU µs, ${atOnce} at once`, 'x undici', 'x drowse']);
  const rows = Object.entries(all).map(([name, { wanted = '' }]) => [
    name,
    ...AT_ONCE.flatMap((atOnce) => {
      const own = figure(name, atOnce);
      const times = (other: string) => (own / figure(other, atOnce)).toFixed(2);
      return [own.toFixed(0), times('undici.request'), times('drowse')];
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
