import type { ByteString } from './byte-string.ts';
import { ttyChannel } from './channels.ts';
import { type Device, type Directory, type Inode, RegularFile } from './inode.ts';
import { OpenFile } from './open-file.ts';
import { SystemError } from './system-error.ts';
import type { Tty } from './tty.ts';

const LINKS_FOLLOWED = 20;
/** What all files together may hold: a simulated disk lives in this process's memory. */
const CAPACITY_BYTES = 268_435_456;

export interface OpenMode {
  read?: boolean;
  write?: boolean;
  create?: boolean;
  exclusive?: boolean;
  truncate?: boolean;
  append?: boolean;
  /** Of a file that is created. */
  mode?: number;
}

/** The files of one machine, in memory. Paths are absolute byte strings; use `resolvePath` for others. */
export class FileSystem {
  readonly root: Directory;
  readonly #now: () => number;
  readonly #capacityBytes: number;
  #used = 0;

  constructor(now: () => number, options: { capacityBytes?: number } = {}) {
    this.#now = now;
    this.#capacityBytes = options.capacityBytes ?? CAPACITY_BYTES;
    this.root = { type: 'directory', entries: new Map(), mode: 0o755, owner: 'root', modifiedAt: now() };
  }

  /** What a path leads to, the last link followed unless told otherwise. */
  find(path: string, options: { follow?: boolean } = {}): Inode | undefined {
    try {
      return this.#walk(path, options.follow ?? true, 0);
    } catch (error) {
      if (error instanceof SystemError) return undefined;
      throw error;
    }
  }

  /** @throws SystemError ENOENT, ENOTDIR or ELOOP. */
  get(path: string, options: { follow?: boolean } = {}): Inode {
    const found = this.#walk(path, options.follow ?? true, 0);
    if (!found) throw new SystemError('ENOENT');
    return found;
  }

  #walk(path: string, follow: boolean, links: number): Inode | undefined {
    if (links > LINKS_FOLLOWED) throw new SystemError('ELOOP');
    let inode: Inode = this.root;
    let at = '';
    const names = path.split('/').filter((name) => name !== '');
    for (const [index, name] of names.entries()) {
      if (inode.type !== 'directory') throw new SystemError('ENOTDIR');
      const next: Inode | undefined = inode.entries.get(name);
      if (!next) {
        if (index < names.length - 1) throw new SystemError('ENOENT');
        return undefined;
      }
      if (next.type === 'link' && (follow || index < names.length - 1)) {
        const target = resolvePath(next.target, at || '/');
        const rest = names.slice(index + 1).join('/');
        return this.#walk(rest === '' ? target : `${target}/${rest}`, follow, links + 1);
      }
      inode = next;
      at += `/${name}`;
    }
    if (path.endsWith('/') && inode.type !== 'directory') throw new SystemError('ENOTDIR');
    return inode;
  }

  #parent(path: string): { directory: Directory; name: string } {
    const name = path
      .split('/')
      .filter((part) => part !== '')
      .at(-1);
    if (name === undefined) throw new SystemError('EEXIST');
    const directory = this.get(path.replace(/\/*[^/]+\/*$/, '') || '/');
    if (directory.type !== 'directory') throw new SystemError('ENOTDIR');
    return { directory, name };
  }

  /** Puts an inode at a path whose directory exists. */
  put(path: string, inode: Inode): void {
    const { directory, name } = this.#parent(path);
    directory.entries.set(name, inode);
    directory.modifiedAt = this.#now();
  }

  makeDirectory(path: string, options: { parents?: boolean; mode?: number } = {}): void {
    if (options.parents) {
      const names = path.split('/').filter((name) => name !== '');
      for (let count = 1; count < names.length; count++) {
        const above = `/${names.slice(0, count).join('/')}`;
        if (!this.find(above)) this.makeDirectory(above);
      }
      if (this.find(path)?.type === 'directory') return;
    }
    if (this.find(path, { follow: false })) throw new SystemError('EEXIST');
    this.put(path, {
      type: 'directory',
      entries: new Map(),
      mode: options.mode ?? 0o755,
      owner: 'root',
      modifiedAt: this.#now(),
    });
  }

  /** Makes or replaces a file, and the directories above it. */
  writeFile(path: string, content: ByteString, options: { mode?: number } = {}): RegularFile {
    this.makeDirectory(path.replace(/\/[^/]*$/, '') || '/', { parents: true });
    const attributes = { mode: options.mode ?? 0o644, owner: 'root', modifiedAt: this.#now() };
    const file = new RegularFile(content, attributes);
    this.put(path, file);
    return file;
  }

  /** @throws SystemError EISDIR when it is a directory, ENOTEMPTY when that holds something. */
  remove(path: string, options: { directory?: boolean } = {}): void {
    const { directory, name } = this.#parent(path);
    const inode = directory.entries.get(name);
    if (!inode) throw new SystemError('ENOENT');
    if (inode.type === 'directory') {
      if (!options.directory) throw new SystemError('EISDIR');
      if (inode.entries.size > 0) throw new SystemError('ENOTEMPTY');
    }
    if (inode.type === 'file') this.#used -= inode.size;
    directory.entries.delete(name);
    directory.modifiedAt = this.#now();
  }

  rename(from: string, to: string): void {
    const inode = this.get(from, { follow: false });
    const source = this.#parent(from);
    this.put(to, inode);
    source.directory.entries.delete(source.name);
  }

  /** Opens a file. `tty` is what /dev/tty is to the process. */
  open(path: string, mode: OpenMode, tty?: Tty): OpenFile {
    let inode = this.find(path) ?? undefined;
    if (inode && mode.exclusive) throw new SystemError('EEXIST');
    if (!inode) {
      if (!mode.create) {
        this.get(path);
        throw new SystemError('ENOENT');
      }
      const { directory, name } = this.#parent(path);
      inode = new RegularFile('', { mode: mode.mode ?? 0o644, owner: 'root', modifiedAt: this.#now() });
      directory.entries.set(name, inode);
    }
    if (inode.type === 'directory') {
      if (mode.write) throw new SystemError('EISDIR');
      return new OpenFile({
        name: path,
        tryRead: () => {
          throw new SystemError('EISDIR');
        },
      });
    }
    if (inode.type === 'device') return new OpenFile((inode as Device).open({ tty: tty && ttyChannel(tty) }));
    if (inode.type !== 'file') return new OpenFile({ name: path, tryRead: () => '' });
    if (mode.truncate && inode.size > 0) {
      this.#used -= inode.size;
      inode.replace('');
      inode.modifiedAt = this.#now();
    }
    return this.#openRegular(path, inode, mode);
  }

  #openRegular(path: string, file: RegularFile, mode: OpenMode): OpenFile {
    let at = 0;
    return new OpenFile({
      name: path,
      ...(mode.read && {
        tryRead: (max) => {
          const bytes = file.read(at, max);
          at += bytes.length;
          return bytes;
        },
      }),
      ...(mode.write && {
        tryWrite: (bytes) => {
          if (this.#used + bytes.length > this.#capacityBytes) throw new SystemError('ENOSPC');
          const from = mode.append ? file.size : at;
          this.#used += Math.max(0, from + bytes.length - file.size);
          file.write(from, bytes);
          file.modifiedAt = this.#now();
          at = from + bytes.length;
          return bytes.length;
        },
      }),
    });
  }
}

/** Makes a path absolute and takes `.` and `..` out of it. */
export function resolvePath(path: string, directory: string): string {
  const names: string[] = [];
  for (const name of (path.startsWith('/') ? path : `${directory}/${path}`).split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return `/${names.join('/')}${path.endsWith('/') && names.length > 0 ? '/' : ''}`;
}
