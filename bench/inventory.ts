// What the inventory costs: npx tsx bench/inventory.ts [refresh|lookup|memory|requests-100|requests-1000|requests-10000]
// One table: CPU of a refresh of 10,000 guests, look-ups beside a linear scan, memory, and how many requests a
// quiet Proxmox gets. CPU is user and system time of this process.

import { fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'esbuild';
import { normalizeResult } from '../src/client/normalize/index.ts';
import { AddressBook } from '../src/inventory/address-book.ts';
import { Inventory } from '../src/inventory/inventory.ts';
import { lookUp } from '../src/inventory/lookup.ts';
import type { GuestRecord } from '../src/inventory/records.ts';
import { RemotePicture } from '../src/inventory/remote-picture.ts';
import type { ClusterResource } from '../src/pve/index.ts';
import { createSimulator, type Simulator } from '../src/simulator/index.ts';
import { systemClock } from '../src/std/clock.ts';
import { manualClock } from '../src/std/manual-clock.ts';

const GUESTS = 10_000;
const NODES = 20;

type Row = readonly [what: string, figure: string, wanted: string];

function listText(guests: number, round: number): string {
  const rows: unknown[] = Array.from({ length: guests }, (_, at) => {
    const running = at % 4 !== 0;
    const use = running
      ? {
          status: 'running',
          cpu: ((at * 7 + round) % 100) / 1000,
          mem: 367001600 + round * 4096,
          uptime: 86_400 + round,
        }
      : { status: 'stopped', cpu: 0, mem: 0, uptime: 0 };
    return {
      ...{ id: `lxc/${100 + at}`, type: 'lxc', vmid: 100 + at, node: `pve${at % NODES}`, name: `guest${at}` },
      ...{ template: 0, tags: `prod;team${at % 50}`, pool: `pool${at % 10}`, maxcpu: 2, maxmem: 1073741824 },
      ...{ disk: 2147483648, maxdisk: 8589934592, netin: 123456 + round, netout: 65432, diskread: 1048576 },
      ...{ diskwrite: 2097152, memhost: 0, ...use },
    };
  });
  for (let at = 0; at < NODES; at++) {
    const numbers = {
      cpu: round / 1000,
      maxcpu: 16,
      mem: 1e10,
      maxmem: 6e10,
      disk: 1e9,
      maxdisk: 1e11,
      uptime: round,
    };
    rows.push({
      id: `node/pve${at}`,
      type: 'node',
      node: `pve${at}`,
      status: 'online',
      level: '',
      ...numbers,
    });
  }
  return JSON.stringify({ data: rows });
}

function pictureOf(book: AddressBook<GuestRecord>): RemotePicture {
  return new RemotePicture({
    name: 'lab',
    clock: systemClock,
    guestBook: book,
    nodeBook: new AddressBook(),
    onChange: () => {},
  });
}

function refresh(picture: RemotePicture, text: string): void {
  const wire = (JSON.parse(text) as { data: unknown }).data;
  picture.applyResources(normalizeResult('GET /cluster/resources', wire) as readonly ClusterResource[]);
}

/** The median CPU milliseconds of one run of `work`, after some to warm up. */
function cpuMs(rounds: number, work: (round: number) => void): number {
  const figures: number[] = [];
  for (let round = 0; round < rounds * 1.5; round++) {
    const before = process.cpuUsage();
    work(round);
    const { user, system } = process.cpuUsage(before);
    if (round >= rounds / 2) figures.push((user + system) / 1000);
  }
  return figures.sort((a, b) => a - b)[figures.length >> 1]!;
}

function refreshRows(): Row[] {
  const rounds = 20;
  const row = (what: string, textOf: (round: number) => string): Row => {
    const picture = pictureOf(new AddressBook());
    const texts = Array.from({ length: rounds * 1.5 }, (_, round) => textOf(round));
    const whole = cpuMs(rounds, (round) => refresh(picture, texts[round]!));
    const parse = cpuMs(rounds, (round) => void JSON.parse(texts[round]!));
    return [what, `${whole.toFixed(1)} ms CPU, ${(whole / parse).toFixed(1)}x JSON.parse alone`, '<= 60 ms'];
  };
  const quiet = listText(GUESTS, 0);
  return [
    row('refresh of 10,000 guests, nothing changed', () => quiet),
    row('refresh of 10,000 guests, every running one changed', (round) => listText(GUESTS, round)),
  ];
}

function lookupRows(): Row[] {
  const book = new AddressBook<GuestRecord>();
  const picture = pictureOf(book);
  refresh(picture, listText(GUESTS, 0));
  for (const slot of picture.slots()) {
    const { vmid } = slot.record;
    picture.applyAddresses(slot, [
      `10.${vmid >> 16}.${(vmid >> 8) & 255}.${vmid & 255}`,
      `fd00::${vmid.toString(16)}`,
    ]);
  }
  const records = picture.guests;
  const rules = {
    preferred: 'running',
    noun: 'guests',
    refOf: (record: GuestRecord) => String(record.vmid),
  } as const;
  const perSecond = (times: number, look: (record: GuestRecord) => GuestRecord | undefined): number => {
    const ms = cpuMs(4, () => {
      for (let at = 0; at < times; at++) {
        const record = records[(at * 7919) % records.length]!;
        if (look(record) !== record) throw new Error(`${record.vmid} was not found`);
      }
    });
    return (times / ms) * 1000;
  };
  const ipv4 = perSecond(300_000, (record) => lookUp(book, { ip: record.addresses![0]! }, rules));
  const mapped = perSecond(50_000, (record) => lookUp(book, { ip: `::ffff:${record.addresses![0]}` }, rules));
  const ipv6 = perSecond(50_000, (record) => lookUp(book, { ip: record.addresses![1]! }, rules));
  const name = perSecond(300_000, (record) => lookUp(book, { hostname: record.name! }, rules));
  const scan = perSecond(500, ({ addresses }) =>
    records.find((record) => record.addresses!.includes(addresses![0]!)),
  );
  const row = (what: string, figure: number, wanted: string): Row => [
    what,
    `${(figure / 1e6).toFixed(2)} M/s, ${Math.round(figure / scan)}x the scan`,
    wanted,
  ];
  return [
    row('look-up of an IPv4 address', ipv4, '>= 1 M/s'),
    row('look-up of a ::ffff: address', mapped, ''),
    row('look-up of an IPv6 address', ipv6, ''),
    row('look-up of a host name', name, ''),
    ['the same IPv4 look-up by scanning 10,000 records', `${(scan / 1000).toFixed(1)} k/s`, ''],
  ];
}

function remoteOf(simulator: Simulator) {
  const { name, urls, ca, tokenId, secret } = simulator;
  return { name, url: urls[0]!, urls: urls.slice(1), tls: { ca }, credentials: { tokenId, secret } };
}

/** Requests a minute once everything has been asked once, counted by the simulator over some simulated minutes. */
async function requestRows(guests: number, minutes: number): Promise<Row[]> {
  const clock = manualClock();
  const simulator = await createSimulator({ scenario: `large:${guests}`, clock });
  const inventory = await Inventory.open({ remotes: [remoteOf(simulator)], clock });
  try {
    while (inventory.snapshot.guests.some(({ addresses }) => addresses === null)) await clock.advance(3000);
    await clock.advance(300_000);
    const routes = ['GET /cluster/resources', 'GET /cluster/status'];
    const before = [simulator.requests(), ...routes.map((route) => simulator.requests(route))];
    await clock.advance(minutes * 60_000);
    const after = [simulator.requests(), ...routes.map((route) => simulator.requests(route))];
    const [all, ...byRoute] = after.map((count, at) => Math.round((count - before[at]!) / minutes));
    const running = inventory.snapshot.guests.filter(({ status }) => status === 'running').length;
    const lists = `${byRoute[0]} lists, ${byRoute[1]} status`;
    const rest = all! - byRoute[0]! - byRoute[1]!;
    const what = `requests a minute for ${guests.toLocaleString('en')} quiet guests (${running} running)`;
    return [[what, `${all}: ${lists}, ${rest} addresses`, '']];
  } finally {
    await inventory[Symbol.asyncDispose]();
    await simulator.close();
  }
}

/** An inventory of 10,000 guests in a process of its own, bundled; the simulator runs in another. */
async function memoryRows(): Promise<Row[]> {
  const outfile = join(mkdtempSync(resolve('node_modules/.cache-bench-')), 'inventory-memory.mjs');
  const bundle = {
    bundle: true,
    platform: 'node',
    format: 'esm',
    target: 'node20',
    packages: 'external',
  } as const;
  await build({ entryPoints: ['bench/inventory-memory.ts'], outfile, ...bundle });
  const server = fork(fileURLToPath(import.meta.url), ['simulator'], { execArgv: process.execArgv });
  try {
    const [remote] = (await once(server, 'message')) as [Serializable];
    const rows: Row[] = [];
    for (const background of [false, true]) {
      const measured = fork(outfile, { execArgv: [] });
      measured.send({ remote, background } as unknown as Serializable);
      const [{ idleBytes, fullBytes, guests, known }] = (await once(measured, 'message')) as [Memory];
      const megabytes = (bytes: number) => `${Math.round(bytes / 1e6)} MB`;
      const how = background ? `after a minute, ${known} asked for addresses` : 'after 20 refreshes';
      const figure = `${megabytes(fullBytes)} RSS, ${megabytes(idleBytes)} of it before opening`;
      rows.push([`memory with ${guests} guests, ${how}`, figure, '<= 150 MB']);
    }
    return rows;
  } finally {
    server.kill();
    rmSync(dirname(outfile), { recursive: true });
  }
}

interface Memory {
  readonly idleBytes: number;
  readonly fullBytes: number;
  readonly guests: number;
  readonly known: number;
}

async function serve(): Promise<void> {
  process.send?.(remoteOf(await createSimulator({ scenario: `large:${GUESTS}` })));
}

function print(rows: readonly Row[]): void {
  const widths = [0, 1].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const row of rows) console.log(row.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  '));
}

const PARTS: Readonly<Record<string, () => Row[] | Promise<Row[]>>> = {
  refresh: refreshRows,
  lookup: lookupRows,
  memory: memoryRows,
  'requests-100': () => requestRows(100, 10),
  'requests-1000': () => requestRows(1000, 10),
  'requests-10000': () => requestRows(GUESTS, 1),
};

const [part] = process.argv.slice(2);
if (part === 'simulator') await serve();
else {
  const rows: Row[] = [['', 'measured', 'wanted']];
  for (const [name, measure] of Object.entries(PARTS)) {
    if (part === undefined || part === name) rows.push(...(await measure()));
  }
  print(rows);
}
