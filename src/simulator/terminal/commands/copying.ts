import { resolvePath } from '../system/file-system.ts';
import type { Process, Program } from '../system/process.ts';
import { SystemError } from '../system/system-error.ts';
import { baseName, readOptions } from './options.ts';
import { regularFile } from './tail.ts';

async function transfer(
  process: Process,
  names: readonly string[],
  act: (from: string, to: string) => void,
  verb: string,
): Promise<number> {
  const target = names.at(-1);
  if (target === undefined || names.length < 2) {
    await process.complain(`${baseName(process.args[0]!)}: missing file operand\n`);
    return 1;
  }
  const to = resolvePath(target, process.directory).replace(/(.)\/$/, '$1');
  const into = process.machine.files.find(to)?.type === 'directory';
  let status = 0;
  for (const name of names.slice(0, -1)) {
    try {
      act(resolvePath(name, process.directory), into ? `${to}/${baseName(name)}` : to);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      await process.complain(`${baseName(process.args[0]!)}: cannot ${verb} '${name}': ${error.message}\n`);
      status = 1;
    }
  }
  return status;
}

export const cp: Program = async (process) => {
  const options = await readOptions(process, { flags: 'afprvR' });
  if (!options) return 1;
  const { files } = process.machine;
  return transfer(
    process,
    options.rest,
    (from, to) => {
      const source = regularFile(process, from);
      files.open(to, { write: true, create: true, truncate: true, mode: source.mode }).release();
      regularFile(process, to).replace(source.text());
    },
    'stat',
  );
};

export const mv: Program = async (process) => {
  const options = await readOptions(process, { flags: 'fnv' });
  if (!options) return 1;
  return transfer(process, options.rest, (from, to) => process.machine.files.rename(from, to), 'stat');
};

export const ln: Program = async (process) => {
  const options = await readOptions(process, { flags: 'sfn' });
  if (!options) return 1;
  const [target, name] = options.rest;
  if (target === undefined || name === undefined || !options.has('s')) {
    await process.complain('ln: only symbolic links can be made here\n');
    return 1;
  }
  const path = resolvePath(name, process.directory);
  const { files } = process.machine;
  if (options.has('f') && files.find(path, { follow: false })) files.remove(path);
  else if (files.find(path, { follow: false })) {
    await process.complain(`ln: failed to create symbolic link '${name}': File exists\n`);
    return 1;
  }
  files.put(path, { type: 'link', target, mode: 0o777, owner: 'root', modifiedAt: process.clock.now() });
  return 0;
};

export const dd: Program = async (process) => {
  const settings = new Map(
    process.args.slice(1).map((word) => word.split(/=(.*)/s).slice(0, 2) as [string, string]),
  );
  const { files } = process.machine;
  const size = Number(settings.get('bs') ?? 512) || 512;
  const count = settings.has('count') ? Number(settings.get('count')) : Number.POSITIVE_INFINITY;
  const path = (key: string) => resolvePath(settings.get(key)!, process.directory);
  const input = settings.has('if')
    ? files.open(path('if'), { read: true }, process.tty)
    : process.file(0).retain();
  const output = settings.has('of')
    ? files.open(path('of'), {
        write: true,
        create: true,
        truncate: !settings.get('conv')?.includes('notrunc'),
      })
    : process.file(1).retain();
  process.place(3, output);
  let blocks = 0;
  let total = 0;
  try {
    for (; blocks < count; blocks++) {
      const piece = await process.readFrom(input, size);
      if (piece === '') break;
      total += piece.length;
      await process.write(3, piece);
    }
  } finally {
    input.release();
  }
  if (settings.get('status') !== 'none') {
    await process.complain(`${blocks}+0 records in\n${blocks}+0 records out\n${total} bytes copied\n`);
  }
  return 0;
};
