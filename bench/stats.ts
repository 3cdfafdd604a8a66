// 500 readers of what 1,000 guests use: `node scripts/run.mjs bench/stats.ts`. The simulator runs in another process,
// in real time; requests are counted there.
import { fork, type Serializable } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';
import { Inventory } from '../src/inventory/inventory.ts';
import type { RemoteOptions } from '../src/inventory/options.ts';
import { createSimulator } from '../src/simulator/index.ts';
import { sleep, systemClock } from '../src/std/clock.ts';
import { sharedAbort } from '../src/std/shared-abort.ts';

const GUESTS = 1000;
const SECONDS = 30;

type Row = readonly [what: string, requests: string, samples: string, cpu: string, memory: string];

async function serve(): Promise<void> {
  const simulator = await createSimulator({ scenario: `large:${GUESTS}` });
  const { name, urls, ca, tokenId, secret } = simulator;
  process.on('message', () => process.send?.(simulator.requests()));
  process.send?.({ name, url: urls[0], urls: urls.slice(1), tls: { ca }, credentials: { tokenId, secret } });
}

async function measure(
  remote: RemoteOptions,
  readers: number,
  requests: () => Promise<number>,
): Promise<Row> {
  const quiet = { addressesEveryMs: 3_600_000 };
  const inventory = await Inventory.open({ remotes: [remote], ...quiet });
  // Addresses are another matter: whatever is asked of them at first is over by then.
  while (inventory.snapshot.guests.some(({ addresses }) => addresses === null)) await sleep(systemClock, 500);
  const end = sharedAbort();
  let samples = 0;
  const read = async () => {
    for await (const _ of inventory.stats(undefined, { signal: end.signal })) samples++;
  };
  const reading = Promise.allSettled(Array.from({ length: readers }, read));
  await sleep(systemClock, 5000);
  samples = 0;
  const before = { requests: await requests(), cpu: process.cpuUsage() };
  await sleep(systemClock, SECONDS * 1000);
  const { user, system } = process.cpuUsage(before.cpu);
  const asked = (await requests()) - before.requests;
  const told = samples;
  end.abort();
  await reading;
  await inventory[Symbol.asyncDispose]();
  globalThis.gc?.();
  return [
    `${readers} readers of ${GUESTS} guests`,
    `${(asked / SECONDS) * 60} a minute`,
    `${Math.round(told / SECONDS)}/s`,
    `${((user + system) / 1e4 / SECONDS).toFixed(1)} %`,
    `${Math.round(process.memoryUsage.rss() / 1e6)} MB`,
  ];
}

if (process.argv[2] === 'simulator') await serve();
else {
  const server = fork(fileURLToPath(import.meta.url), ['simulator'], { execArgv: process.execArgv });
  try {
    const [remote] = (await once(server, 'message')) as [RemoteOptions];
    const requests = async () => {
      server.send('how many?' as Serializable);
      const [count] = (await once(server, 'message')) as [number];
      return count;
    };
    const rows: Row[] = [['', 'requests', 'samples', 'CPU of one core', 'RSS']];
    for (const readers of [0, 1, 500]) rows.push(await measure(remote, readers, requests));
    const widths = rows[0]!.map((_, column) => Math.max(...rows.map((row) => row[column]!.length)));
    for (const row of rows) console.log(row.map((cell, at) => cell.padEnd(widths[at]!)).join('  '));
  } finally {
    server.kill();
  }
}
