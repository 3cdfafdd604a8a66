import type { Program } from '../system/process.ts';
import { readOptions } from './options.ts';

/** As much of `systemctl` as scripts ask: whether units are active. A unit is one that has logged something. */
export const systemctl: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'qal',
    long: { quiet: 'q', 'no-pager': 'a', all: 'a', now: 'a' },
  });
  if (!options) return 1;
  const [verb = 'list-units', ...names] = options.rest;
  const { log } = process.machine;
  const units = new Set(
    log
      .entries()
      .map((entry) => entry.unit)
      .filter((unit) => unit !== undefined),
  );
  if (verb === 'list-units') {
    for (const unit of [...units].sort()) await process.out(`  ${unit.padEnd(40)} loaded active running\n`);
    return 0;
  }
  if (verb === 'is-system-running') {
    await process.out('running\n');
    return 0;
  }
  let status = 0;
  for (const name of names) {
    const unit = name.includes('.') ? name : `${name}.service`;
    const known = units.has(unit);
    if (verb === 'is-active' || verb === 'is-enabled') {
      const word = verb === 'is-active' ? (known ? 'active' : 'inactive') : known ? 'enabled' : 'disabled';
      if (!options.has('q')) await process.out(`${word}\n`);
      if (!known) status = verb === 'is-active' ? 3 : 1;
    } else if (!known) {
      await process.complain(
        verb === 'status'
          ? `Unit ${unit} could not be found.\n`
          : `Failed to ${verb} ${unit}: Unit ${unit} not found.\n`,
      );
      status = verb === 'status' ? 4 : 5;
    } else if (verb === 'status') {
      await process.out(
        `● ${unit}\n     Loaded: loaded (/usr/lib/systemd/system/${unit}; enabled)\n     Active: active (running)\n`,
      );
    } else {
      const word = { start: 'Started', stop: 'Stopped', restart: 'Started', reload: 'Reloaded' }[verb];
      if (word)
        log.append({ identifier: 'systemd', pid: 1, unit: 'init.scope', message: `${word} ${unit}.` });
    }
  }
  return status;
};
