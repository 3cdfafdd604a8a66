// What the simulator costs: npx tsx bench/simulator.ts
// One table: how fast it starts, what ten thousand guests take, and a simulated day of the homelab. CPU is user and
// system time of this process.
import { createHash } from 'node:crypto';
import { createSimulator, type Simulator } from '../src/simulator/index.ts';
import { homelabHours } from '../test/soak/homelab-day.ts';
import { byToken, RawConnection, requestText } from '../test/support/raw-exchange.ts';

type Row = readonly [what: string, figure: string, wanted: string];

const MEGABYTE = 1024 * 1024;

function cpuMs(since?: NodeJS.CpuUsage): number {
  const { user, system } = process.cpuUsage(since);
  return (user + system) / 1000;
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}

async function startMs(scenario: 'homelab' | `large:${number}`): Promise<[number, Simulator]> {
  const before = performance.now();
  const sim = await createSimulator({ scenario });
  return [performance.now() - before, sim];
}

async function homelabStart(): Promise<Row[]> {
  const times: number[] = [];
  for (let round = 0; round < 9; round++) {
    const [ms, sim] = await startMs('homelab');
    times.push(ms);
    await sim.close();
  }
  return [
    ['start of homelab, the first in a process', `${times[0]!.toFixed(0)} ms`, ''],
    ['start of homelab, later ones', `${median(times.slice(1)).toFixed(0)} ms`, '< 50 ms'],
  ];
}

async function large(): Promise<Row[]> {
  const before = process.memoryUsage().rss;
  const [ms, sim] = await startMs('large:10000');
  // A reader that only counts bytes: what a client makes of them is in another table.
  const connection = await RawConnection.open(sim);
  const ask = (accept: string) => cpuOf(connection, sim, accept);
  const first = await ask('gzip');
  const packed = await manyTimes(() => ask('gzip'));
  const plain = await manyTimes(() => ask('identity'));
  const { rss } = process.memoryUsage();
  connection.socket.destroy();
  await sim.close();
  return [
    ['start of large:10000', `${ms.toFixed(0)} ms`, '< 3000 ms'],
    ['GET /cluster/resources of 10,000, CPU, the first', `${first.toFixed(0)} ms`, ''],
    ['the later ones, compressed', `${packed.toFixed(0)} ms`, '< 100 ms'],
    ['the later ones, uncompressed', `${plain.toFixed(0)} ms`, '< 100 ms'],
    ['memory for large:10000 and its answers', `${((rss - before) / MEGABYTE).toFixed(0)} MB`, ''],
  ];
}

async function cpuOf(connection: RawConnection, sim: Simulator, accept: string): Promise<number> {
  const headers = { ...byToken(sim), 'Accept-Encoding': accept };
  const before = process.cpuUsage();
  await connection.send(requestText('GET /api2/json/cluster/resources', headers));
  return cpuMs(before);
}

async function manyTimes(measure: () => Promise<number>): Promise<number> {
  const values: number[] = [];
  for (let round = 0; round < 15; round++) values.push(await measure());
  return median(values);
}

async function day(): Promise<Row[]> {
  const before = performance.now();
  const events = JSON.stringify(await homelabHours(1, 24));
  const seconds = (performance.now() - before) / 1000;
  const again = JSON.stringify(await homelabHours(1, 24));
  const digest = createHash('sha256').update(events).digest('hex').slice(0, 16);
  return [
    ['a day of the homelab, random faults', `${seconds.toFixed(1)} s`, '< 60 s'],
    ['its event log', `${(events.length / 1024).toFixed(0)} KiB, ${digest}`, ''],
    ['the same seed again', again === events ? 'the same, byte for byte' : 'DIFFERENT', 'the same'],
  ];
}

const rows: Row[] = [
  ['', 'figure', 'wanted'],
  ...(await homelabStart()),
  ...(await large()),
  ...(await day()),
];
const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
for (const row of rows)
  console.log(
    row
      .map((cell, column) => cell.padEnd(widths[column]!))
      .join('  ')
      .trimEnd(),
  );
