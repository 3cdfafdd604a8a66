import type { Program } from '../system/process.ts';
import { readOptions } from './options.ts';

export const hostname: Program = async (process) => {
  const options = await readOptions(process, { flags: 'fsIi' });
  if (!options) return 1;
  if (options.has('I') || options.has('i')) await process.out(`${process.machine.addresses.join(' ')} \n`);
  else await process.out(`${process.machine.hostname}\n`);
  return 0;
};

export const whoami: Program = async (process) => {
  await process.out(`${process.environment.get('USER') ?? 'root'}\n`);
  return 0;
};

export const id: Program = async (process) => {
  const options = await readOptions(process, { flags: 'ungG' });
  if (!options) return 1;
  const user = options.rest[0] ?? 'root';
  if (user !== 'root') {
    await process.complain(`id: '${user}': no such user\n`);
    return 1;
  }
  if (options.has('u') || options.has('g') || options.has('G'))
    await process.out(options.has('n') ? 'root\n' : '0\n');
  else await process.out('uid=0(root) gid=0(root) groups=0(root)\n');
  return 0;
};

export const uname: Program = async (process) => {
  const options = await readOptions(process, { flags: 'asnrvmpio' });
  if (!options) return 1;
  const { machine } = process;
  const fields: ReadonlyArray<readonly [string, string]> = [
    ['s', 'Linux'],
    ['n', machine.hostname],
    ['r', machine.os.kernel],
    ['v', '#1 SMP PREEMPT_DYNAMIC PMX'],
    ['m', 'x86_64'],
    ['o', 'GNU/Linux'],
  ];
  const all = options.has('a');
  const chosen = fields.filter(([letter]) => all || options.has(letter));
  await process.out(`${(chosen.length > 0 ? chosen : [fields[0]!]).map(([, text]) => text).join(' ')}\n`);
  return 0;
};

export const nproc: Program = async (process) => {
  await process.out('2\n');
  return 0;
};

export const uptime: Program = async (process) => {
  const { machine } = process;
  const seconds = Math.max(0, Math.floor((process.clock.now() - machine.startedAt) / 1000));
  const days = Math.floor(seconds / 86_400);
  const time = `${Math.floor((seconds % 86_400) / 3600)}:${String(Math.floor((seconds % 3600) / 60)).padStart(2, '0')}`;
  const clock = new Date(process.clock.now()).toISOString().slice(11, 19);
  const up = days > 0 ? `${days} day${days === 1 ? '' : 's'}, ${time.padStart(5)}` : time.padStart(5);
  await process.out(` ${clock} up ${up},  0 users,  load average: 0.08, 0.03, 0.01\n`);
  return 0;
};

/** `date`, `date -u`, `date +FORMAT` with the usual letters, always in UTC. */
export const date: Program = async (process) => {
  const format = process.args.slice(1).find((word) => word.startsWith('+'));
  const now = new Date(process.clock.now());
  await process.out(`${formatDate(now, format?.slice(1) ?? '%a %b %e %H:%M:%S UTC %Y')}\n`);
  return 0;
};

const DAYS = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'];
const MONTHS = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

export function formatDate(at: Date, format: string): string {
  const iso = at.toISOString();
  const letters: Readonly<Record<string, string>> = {
    a: DAYS[at.getUTCDay()]!,
    b: MONTHS[at.getUTCMonth()]!,
    d: iso.slice(8, 10),
    e: String(at.getUTCDate()).padStart(2),
    F: iso.slice(0, 10),
    H: iso.slice(11, 13),
    I: iso.slice(0, 10),
    m: iso.slice(5, 7),
    M: iso.slice(14, 16),
    n: '\n',
    N: `${String(at.getUTCMilliseconds()).padStart(3, '0')}000000`,
    s: String(Math.floor(at.getTime() / 1000)),
    S: iso.slice(17, 19),
    T: iso.slice(11, 19),
    y: iso.slice(2, 4),
    Y: iso.slice(0, 4),
    z: '+0000',
    Z: 'UTC',
    '%': '%',
  };
  return format.replace(/%([a-zA-Z%])/g, (whole, letter: string) => letters[letter] ?? whole);
}
