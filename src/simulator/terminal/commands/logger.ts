import { textOf } from '../system/byte-string.ts';
import type { Program } from '../system/process.ts';
import { readLines } from './input.ts';
import { readOptions } from './options.ts';

/** `logger`, and `systemd-cat` with its standard input: lines for the machine's log. */
export const logger: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'is',
    values: 'tp',
    long: { tag: 't', priority: 'p' },
  });
  if (!options) return 1;
  const identifier = textOf(options.get('t') ?? 'root');
  const say = (text: string) =>
    process.machine.log.append({ identifier, message: textOf(text), pid: process.pid, priority: 5 });
  if (options.rest.length > 0) say(options.rest.join(' '));
  else for await (const line of readLines(process, process.file(0))) say(line.replace(/\n$/, ''));
  return 0;
};
