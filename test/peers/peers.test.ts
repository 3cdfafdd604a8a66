import { execFile } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, expect, onTestFinished, test } from 'vitest';
import { createSimulator } from '../../src/simulator/index.ts';
import type { Scenario } from '../../src/simulator/scenarios/scenario.ts';

const here = dirname(fileURLToPath(import.meta.url));
const run = promisify(execFile);

interface Peer {
  readonly name: string;
  readonly command: readonly [string, ...string[]];
  /** Exits with 0 if the peer is on this machine; npm's are always. */
  readonly probe?: readonly [string, ...string[]];
}

const python = '/usr/bin/python3';
const PEERS: readonly Peer[] = [
  {
    name: 'proxmoxer',
    command: [python, join(here, 'with_proxmoxer.py')],
    probe: [python, '-c', 'import proxmoxer, requests'],
  },
  { name: 'curl', command: ['bash', join(here, 'curl.sh')], probe: ['curl', '--version'] },
  { name: 'proxmox-api', command: [process.execPath, join(here, 'proxmox-api.mjs')] },
  { name: 'cv4pve', command: [process.execPath, join(here, 'cv4pve.mjs')] },
];

async function isHere(peer: Peer): Promise<boolean> {
  if (!peer.probe) return true;
  const [command, ...words] = peer.probe;
  return run(command, words).then(
    () => true,
    () => false,
  );
}

const AUDITOR = { tokenId: 'auditor@pve!audit', secret: '3f9c2f60-8f0e-4f0a-9d55-0a4f7f6f2b11' };
const OFFICE: Scenario = {
  clusters: [
    {
      name: 'office',
      nodes: [{ name: 'pve1' }],
      guests: [
        {
          vmid: 101,
          node: 'pve1',
          status: 'stopped',
          config: { hostname: 'web', net0: 'name=eth0,bridge=vmbr0,ip=10.0.0.101/24' },
        },
      ],
      users: [{ userid: 'auditor@pve' }],
      tokens: [AUDITOR],
      acl: [
        { path: '/', user: 'auditor@pve', role: 'PVEAuditor' },
        { path: '/', token: AUDITOR.tokenId, role: 'PVEAuditor' },
      ],
    },
  ],
};

const required = (process.env.DROWSE_REQUIRE ?? '').split(',').filter(Boolean);
const present = new Map(
  await Promise.all(PEERS.map(async (peer) => [peer.name, await isHere(peer)] as const)),
);
const absent = PEERS.filter(({ name }) => !present.get(name)).map(({ name }) => name);
if (absent.length > 0)
  process.stderr.write(`\n*** NOT TESTED, not on this machine: ${absent.join(', ')} ***\n\n`);

test('every peer that DROWSE_REQUIRE names is on this machine', () => {
  expect(absent.filter((name) => required.includes(name))).toEqual([]);
});

describe.each(PEERS.filter(({ name }) => present.get(name)))('$name, unchanged', (peer) => {
  test('lists, reads, starts, waits, stops, is refused and misses a guest', async () => {
    const simulator = await createSimulator({ scenario: OFFICE });
    onTestFinished(() => simulator.close());
    const directory = mkdtempSync(join(tmpdir(), 'drowse-peer-'));
    onTestFinished(() => rmSync(directory, { recursive: true }));
    const caFile = join(directory, 'ca.pem');
    writeFileSync(caFile, simulator.ca);
    const { hostname, port } = new URL(simulator.url);
    const [command, ...words] = peer.command;
    const { stdout } = await run(command, words, {
      cwd: resolve(here, '../..'),
      timeout: 60_000,
      env: {
        PATH: process.env.PATH,
        NODE_EXTRA_CA_CERTS: caFile,
        PVE_HOST: hostname,
        PVE_PORT: port,
        PVE_CA: caFile,
        PVE_NODE: 'pve1',
        PVE_VMID: '101',
        PVE_TOKEN_ID: simulator.tokenId,
        PVE_TOKEN_SECRET: simulator.secret,
        PVE_USERNAME: simulator.username,
        PVE_PASSWORD: simulator.password,
        PVE_AUDITOR_ID: AUDITOR.tokenId,
        PVE_AUDITOR_SECRET: AUDITOR.secret,
      },
    });
    expect(JSON.parse(stdout.trim().split('\n').at(-1)!)).toEqual({
      version: expect.stringMatching(/^9\.2\./),
      listed: true,
      hostname: 'web',
      start: 'OK',
      stop: 'OK',
      forbidden: 403,
      missing: 500,
    });
  });
});
