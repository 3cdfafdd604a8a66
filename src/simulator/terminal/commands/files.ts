import { randomBytes } from 'node:crypto';
import { resolvePath } from '../system/file-system.ts';
import type { Process, Program } from '../system/process.ts';
import { SystemError } from '../system/system-error.ts';
import { baseName, readOptions } from './options.ts';

/** Does `act` for every name and complains about those where it fails. */
async function forEach(
  process: Process,
  names: readonly string[],
  failure: string,
  act: (path: string, name: string) => void,
): Promise<number> {
  let status = 0;
  for (const name of names) {
    try {
      act(resolvePath(name, process.directory).replace(/(.)\/$/, '$1'), name);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      await process.complain(`${baseName(process.args[0]!)}: ${failure} '${name}': ${error.message}\n`);
      status = 1;
    }
  }
  return status;
}

export const rm: Program = async (process) => {
  const options = await readOptions(process, { flags: 'frRdiv', long: { force: 'f', recursive: 'r' } });
  if (!options) return 1;
  const { files } = process.machine;
  const recursive = options.has('r') || options.has('R');
  const remove = (path: string): void => {
    const inode = files.get(path, { follow: false });
    if (inode.type === 'directory' && recursive)
      for (const name of [...inode.entries.keys()]) remove(`${path}/${name}`);
    files.remove(path, { directory: recursive || options.has('d') });
  };
  return forEach(process, options.rest, 'cannot remove', (path) => {
    if (options.has('f') && !files.find(path, { follow: false })) return;
    remove(path);
  });
};

export const rmdir: Program = async (process) => {
  const options = await readOptions(process, { flags: 'p' });
  if (!options) return 1;
  return forEach(process, options.rest, 'failed to remove', (path) =>
    process.machine.files.remove(path, { directory: true }),
  );
};

export const mkdir: Program = async (process) => {
  const options = await readOptions(process, { flags: 'pv', values: 'm', long: { parents: 'p', mode: 'm' } });
  if (!options) return 1;
  const mode = options.get('m');
  return forEach(process, options.rest, 'cannot create directory', (path) =>
    process.machine.files.makeDirectory(path, {
      parents: options.has('p'),
      mode: mode === undefined ? 0o777 & ~process.umask : Number.parseInt(mode, 8),
    }),
  );
};

export const touch: Program = async (process) => {
  const options = await readOptions(process, { flags: 'acm' });
  if (!options) return 1;
  return forEach(process, options.rest, 'cannot touch', (path) => {
    process.machine.files
      .open(path, { write: true, create: true, append: true, mode: 0o666 & ~process.umask })
      .release();
    const inode = process.machine.files.find(path);
    if (inode) inode.modifiedAt = process.clock.now();
  });
};

export const chmod: Program = async (process) => {
  const options = await readOptions(process, { flags: 'Rvcf', stopEarly: true });
  if (!options) return 1;
  const [mode, ...names] = options.rest;
  if (mode === undefined || !/^(?:[0-7]{1,4}|[ugoa]*[-+=][rwx]+)$/.test(mode)) {
    await process.complain(
      mode === undefined ? 'chmod: missing operand\n' : `chmod: invalid mode: '${mode}'\n`,
    );
    return 1;
  }
  return forEach(process, names, 'cannot access', (path) => {
    const inode = process.machine.files.get(path);
    inode.mode = changedMode(inode.mode, mode);
  });
};

function changedMode(before: number, mode: string): number {
  if (/^[0-7]+$/.test(mode)) return Number.parseInt(mode, 8);
  const [, who, operator, letters] = /^([ugoa]*)([-+=])([rwx]+)$/.exec(mode) as unknown as string[];
  const bits =
    (letters!.includes('r') ? 4 : 0) | (letters!.includes('w') ? 2 : 0) | (letters!.includes('x') ? 1 : 0);
  const everyone = who === '' || who!.includes('a');
  let mask = 0;
  if (everyone || who!.includes('u')) mask |= bits << 6;
  if (everyone || who!.includes('g')) mask |= bits << 3;
  if (everyone || who!.includes('o')) mask |= bits;
  if (operator === '-') return before & ~mask;
  return operator === '+' ? before | mask : mask;
}

export const chown: Program = async () => 0;

export const mktemp: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'dqut',
    values: 'p',
    long: { directory: 'd', tmpdir: 'p' },
  });
  if (!options) return 1;
  const template = options.rest[0] ?? 'tmp.XXXXXXXXXX';
  const directory = options.rest[0]?.includes('/')
    ? ''
    : (options.get('p') ?? process.environment.get('TMPDIR') ?? '/tmp');
  const given =
    options.rest.length === 0 || options.has('t') || options.has('p') ? `${directory}/${template}` : template;
  const run = /X{3,}(?=[^X]*$)/.exec(given);
  if (!run) {
    await process.complain(`mktemp: too few X's in template '${template}'\n`);
    return 1;
  }
  const filled = randomBytes(run[0].length)
    .toString('base64url')
    .replace(/[-_]/g, 'x')
    .slice(0, run[0].length);
  const path = given.slice(0, run.index) + filled + given.slice(run.index + run[0].length);
  const status = await forEach(process, [path], 'failed to create file via template', (absolute) => {
    if (options.has('d')) process.machine.files.makeDirectory(absolute, { mode: 0o700 });
    else
      process.machine.files
        .open(absolute, { write: true, create: true, exclusive: true, mode: 0o600 })
        .release();
  });
  if (status === 0) await process.out(`${path}\n`);
  return status;
};
