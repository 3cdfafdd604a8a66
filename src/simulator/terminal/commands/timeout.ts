import { executeIn } from '../shell/execute.ts';
import type { Program } from '../system/process.ts';
import { ProcessGroup } from '../system/process-group.ts';
import { parseSignal, type Signal } from '../system/signals.ts';
import { readOptions } from './options.ts';
import { parseSeconds } from './sizes.ts';

const FORWARDED: readonly Signal[] = ['INT', 'TERM', 'HUP', 'QUIT'];

export const timeout: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'vfp',
    values: 'ks',
    long: { foreground: 'f', 'kill-after': 'k', signal: 's', 'preserve-status': 'p', verbose: 'v' },
    stopEarly: true,
  });
  if (!options) return 125;
  const [limitText, ...argv] = options.rest;
  const limit = parseSeconds(limitText ?? '');
  const killAfter = parseSeconds(options.get('k') ?? '0');
  const signal = parseSignal(options.get('s') ?? 'TERM');
  if (limit === undefined || killAfter === undefined || !signal || argv.length === 0) {
    const text =
      argv.length === 0
        ? 'missing operand'
        : signal
          ? `invalid time interval '${limitText}'`
          : 'invalid signal';
    await process.complain(`timeout: ${text}\nTry 'timeout --help' for more information.\n`);
    return 125;
  }
  // Without --foreground it leads a group of its own, which the keyboard's signals do not reach.
  const group = options.has('f') ? process.group : new ProcessGroup();
  if (!options.has('f')) {
    process.group.members.delete(process);
    group.members.add(process);
  }
  const child = process.fork({ args: argv, group });
  for (const forwarded of FORWARDED) process.setDisposition(forwarded, () => child.signal(forwarded));
  child.start(() => executeIn(child, (reason) => `timeout: failed to run command '${argv[0]}': ${reason}\n`));
  let timedOut = false;
  const timers = limit > 0 ? [process.clock.setTimeout(expire, limit, { background: true })] : [];
  function expire() {
    timedOut = true;
    child.signal(signal!);
    if (killAfter! > 0)
      timers.push(process.clock.setTimeout(() => child.signal('KILL'), killAfter!, { background: true }));
  }
  try {
    const status = await process.waitFor(child);
    if (timedOut && child.killedBy !== 'KILL' && !options.has('p')) return 124;
    if (child.killedBy) {
      process.setDisposition(child.killedBy, 'default');
      process.signal(child.killedBy);
    }
    return status;
  } finally {
    for (const timer of timers) timer.cancel();
    group.members.delete(process);
  }
};
