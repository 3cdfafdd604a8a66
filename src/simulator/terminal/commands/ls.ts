import { resolvePath } from '../system/file-system.ts';
import type { Inode } from '../system/inode.ts';
import type { Process, Program } from '../system/process.ts';
import { SystemError } from '../system/system-error.ts';
import { formatDate } from './identity.ts';
import { readOptions } from './options.ts';

export const ls: Program = async (process) => {
  const options = await readOptions(process, {
    flags: '1aAdlhtrRFHGnsikpCx',
    long: { all: 'a', color: 'G', 'time-style': 'n' },
    longValues: [],
  });
  if (!options) return 2;
  const names = options.rest.length > 0 ? options.rest : ['.'];
  let status = 0;
  const plain: Array<[string, Inode]> = [];
  const directories: Array<[string, Array<[string, Inode]>]> = [];
  for (const name of names) {
    try {
      const inode = process.machine.files.get(resolvePath(name, process.directory), {
        follow: !options.has('l'),
      });
      if (inode.type !== 'directory' || options.has('d')) plain.push([name, inode]);
      else directories.push([name, entries(inode.entries, options.has('a'), options.has('A'))]);
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      await process.complain(`ls: cannot access '${name}': ${error.message}\n`);
      status = 2;
    }
  }
  const show = (list: Array<[string, Inode]>) => {
    if (options.has('t')) list.sort(([, a], [, b]) => b.modifiedAt - a.modifiedAt);
    if (options.has('r')) list.reverse();
    return options.has('l') ? longList(list) : shortList(process, list, options.has('1'));
  };
  let text = plain.length > 0 ? show(plain) : '';
  for (const [name, list] of directories) {
    if (names.length > 1) text += `${text === '' ? '' : '\n'}${name}:\n`;
    if (options.has('l')) text += `total ${list.length * 4}\n`;
    text += show(list);
  }
  await process.out(text);
  return status;
};

function entries(all: ReadonlyMap<string, Inode>, dots: boolean, almost: boolean): Array<[string, Inode]> {
  return [...all]
    .filter(([name]) => dots || almost || !name.startsWith('.'))
    .sort(([a], [b]) => (a < b ? -1 : 1));
}

function shortList(process: Process, list: ReadonlyArray<readonly [string, Inode]>, single: boolean): string {
  if (list.length === 0) return '';
  const names = list.map(([name]) => name);
  const columns = process.files.get(1)?.tty?.columns;
  const oneLine = names.join('  ');
  if (!single && columns !== undefined && oneLine.length < columns) return `${oneLine}\n`;
  return `${names.join('\n')}\n`;
}

const TYPES: Readonly<Record<Inode['type'], string>> = {
  directory: 'd',
  link: 'l',
  device: 'c',
  binary: '-',
  file: '-',
};

function longList(list: ReadonlyArray<readonly [string, Inode]>): string {
  return list
    .map(([name, inode]) => {
      const size = inode.type === 'file' ? inode.size : inode.type === 'directory' ? 4096 : 0;
      const bits = [...'rwxrwxrwx']
        .map((letter, index) => (inode.mode & (1 << (8 - index)) ? letter : '-'))
        .join('');
      const at = formatDate(new Date(inode.modifiedAt), '%b %e %H:%M');
      const target = inode.type === 'link' ? ` -> ${inode.target}` : '';
      return `${TYPES[inode.type]}${bits} 1 ${inode.owner} ${inode.owner} ${String(size).padStart(8)} ${at} ${name}${target}\n`;
    })
    .join('');
}
