import type { GuestOnNode } from '../system/machine.ts';
import type { Process, Program } from '../system/process.ts';
import { runInside } from './enter-guest.ts';
import { enterGuest } from './inner-terminal.ts';

/** Perl takes its time to start. */
const START_MS = 400;

export const pct: Program = async (process) => {
  const [verb, ...words] = process.args.slice(1);
  await process.sleep(START_MS);
  if (verb === 'list') return list(process);
  if (verb !== 'exec' && verb !== 'enter' && verb !== 'status') {
    await process.complain(`ERROR: unknown command 'pct ${verb ?? ''}'\n`);
    return 255;
  }
  const id = words.shift() ?? '';
  if (!/^\d+$/.test(id)) {
    await process.complain("400 Parameter verification failed.\nvmid: type check ('integer') failed\n");
    return 255;
  }
  const guest = process.machine.guests.find((it) => it.vmid === Number(id) && it.kind === 'lxc');
  if (!guest) {
    await process.complain(
      `Configuration file 'nodes/${process.machine.hostname}/lxc/${id}.conf' does not exist\n`,
    );
    return 255;
  }
  if (verb === 'status') {
    await process.out(`status: ${guest.running ? 'running' : 'stopped'}\n`);
    return 0;
  }
  if (!guest.machine) {
    await process.complain(`container '${id}' not running!\n`);
    return 255;
  }
  if (verb === 'enter') return enterGuest(process, guest.machine);
  return exec(process, guest, words);
};

async function exec(process: Process, guest: GuestOnNode, words: string[]): Promise<number> {
  let keep = true;
  while (words[0]?.startsWith('--')) {
    const word = words.shift()!;
    if (word === '--') break;
    if (word.startsWith('--keep-env')) keep = !/=(?:0|no|false)$/.test(word);
  }
  if (words.length === 0) {
    await process.complain('400 not enough arguments\n');
    return 255;
  }
  const environment = keep ? new Map(process.environment) : new Map([['container', 'lxc']]);
  return runInside(process, guest.machine!, words, environment);
}

async function list(process: Process): Promise<number> {
  const guests = process.machine.guests.filter((it) => it.kind === 'lxc').sort((a, b) => a.vmid - b.vmid);
  if (guests.length > 0) await process.out('VMID       Status     Lock         Name                \n');
  for (const { vmid, running, name } of guests) {
    await process.out(
      `${String(vmid).padEnd(10)} ${(running ? 'running' : 'stopped').padEnd(10)} ${''.padEnd(12)} ${name.padEnd(20)}\n`,
    );
  }
  return 0;
}
