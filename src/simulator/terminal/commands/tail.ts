import { resolvePath } from '../system/file-system.ts';
import type { RegularFile } from '../system/inode.ts';
import type { Process, Program } from '../system/process.ts';
import { SystemError } from '../system/system-error.ts';
import { readRest } from './input.ts';
import { readOptions } from './options.ts';
import { parseSize } from './sizes.ts';
import { type Followed, follow } from './tail-follow.ts';

export const tail: Program = async (process) => {
  process.args = process.args.map((word, index) =>
    index === 1 && /^-\d+$/.test(word) ? `-n${word.slice(1)}` : word,
  );
  const options = await readOptions(process, {
    flags: 'fFqv',
    values: 'ncs',
    long: { lines: 'n', bytes: 'c', follow: 'follow', retry: 'retry', quiet: 'q', silent: 'q', verbose: 'v' },
    longValues: ['pid'],
  });
  if (!options) return 1;
  const bytes = options.get('c');
  const asked = bytes ?? options.get('n') ?? '10';
  const count = parseSize(asked.replace(/^[-+]/, ''));
  if (count === undefined) {
    await process.complain(`tail: invalid number of ${bytes ? 'bytes' : 'lines'}: '${asked}'\n`);
    return 1;
  }
  const byName = options.has('F') || options.get('follow') === 'name';
  const following = byName || options.has('f') || options.has('follow');
  const cut = (text: string) => lastPart(text, asked.startsWith('+'), bytes === undefined, count);
  const names = options.rest.length > 0 ? options.rest : ['-'];
  const headers = (names.length > 1 && !options.has('q')) || options.has('v');
  let status = 0;
  let shown = false;
  const followed: Followed[] = [];
  for (const name of names) {
    const header = async () => {
      if (headers)
        await process.out(`${shown ? '\n' : ''}==> ${name === '-' ? 'standard input' : name} <==\n`);
      shown = true;
    };
    if (name === '-') {
      await header();
      await process.out(cut(await readRest(process, process.file(0))));
      continue;
    }
    const path = resolvePath(name, process.directory);
    try {
      const file = regularFile(process, path);
      const text = file.text();
      await header();
      await process.out(cut(text));
      followed.push({ name, path, file, at: text.length });
    } catch (error) {
      if (!(error instanceof SystemError)) throw error;
      const what = error.code === 'EISDIR' ? `error reading '${name}'` : `cannot open '${name}' for reading`;
      await process.complain(`tail: ${what}: ${error.message}\n`);
      status = 1;
      if (byName || options.has('retry')) followed.push({ name, path, file: undefined, at: 0 });
    }
  }
  if (!following || names.every((name) => name === '-')) return status;
  if (followed.length === 0) {
    await process.complain('tail: no files remaining\n');
    return 1;
  }
  return follow(process, followed, { byName, headers });
};

/** @throws SystemError */
export function regularFile(process: Process, path: string): RegularFile {
  const inode = process.machine.files.get(path);
  if (inode.type === 'directory') throw new SystemError('EISDIR');
  if (inode.type !== 'file') throw new SystemError('EINVAL');
  return inode;
}

function lastPart(text: string, fromStart: boolean, byLines: boolean, count: number): string {
  if (!byLines) return fromStart ? text.slice(Math.max(0, count - 1)) : count === 0 ? '' : text.slice(-count);
  if (fromStart) {
    let at = 0;
    for (let line = 1; line < count && at >= 0; line++) {
      const end = text.indexOf('\n', at);
      at = end < 0 ? text.length : end + 1;
    }
    return text.slice(at);
  }
  if (count === 0) return '';
  let at = text.endsWith('\n') ? text.length - 1 : text.length;
  for (let line = 0; line < count && at >= 0; line++) at = at === 0 ? -1 : text.lastIndexOf('\n', at - 1);
  return text.slice(at + 1);
}
