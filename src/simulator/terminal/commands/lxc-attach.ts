import type { Program } from '../system/process.ts';
import { runInside } from './enter-guest.ts';
import { enterGuest } from './inner-terminal.ts';
import { readOptions } from './options.ts';

const START_MS = 40;

export const lxcAttach: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'eq',
    values: 'nvPol',
    long: { name: 'n', 'clear-env': 'clear-env', 'keep-env': 'keep-env', 'set-var': 'v', quiet: 'q' },
    stopEarly: true,
  });
  if (!options) return 1;
  const name = options.get('n') ?? '';
  await process.sleep(START_MS);
  const guest = process.machine.guests.find((it) => String(it.vmid) === name && it.kind === 'lxc');
  if (!guest?.machine) {
    await process.complain(
      `lxc-attach: ${name}: ../src/lxc/attach.c: get_attach_context: 406 ${guest ? 'Connection refused' : 'No such file or directory'} - Failed to get init pid\n`,
    );
    return 1;
  }
  const environment = options.has('clear-env')
    ? new Map([['container', 'lxc']])
    : new Map(process.environment);
  for (const word of options.all('v')) {
    const [key, value] = word.split(/=(.*)/s);
    environment.set(key!, value ?? '');
  }
  if (options.rest.length === 0) return enterGuest(process, guest.machine);
  return runInside(process, guest.machine, options.rest, environment);
};
