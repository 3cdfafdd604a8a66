import { expect, test } from 'vitest';
import { FileSystem, resolvePath } from './file-system.ts';
import { SystemError } from './system-error.ts';

const files = (capacityBytes?: number) =>
  new FileSystem(() => 0, capacityBytes === undefined ? {} : { capacityBytes });

const code = (act: () => unknown): string | undefined => {
  try {
    act();
    return undefined;
  } catch (error) {
    return error instanceof SystemError ? error.code : String(error);
  }
};

test('paths lose their dots', () => {
  expect(resolvePath('../b/./c', '/a')).toBe('/b/c');
  expect(resolvePath('/../..', '/a')).toBe('/');
  expect(resolvePath('x/', '/')).toBe('/x/');
});

test('files are written, added to, read anywhere, cut', () => {
  const disk = files();
  const file = disk.writeFile('/var/log/x', 'abc');
  const writer = disk.open('/var/log/x', { write: true, append: true });
  writer.tryWrite('def');
  expect(file.text()).toBe('abcdef');
  expect(file.read(2, 3)).toBe('cde');
  expect(file.read(6, 3)).toBe('');
  const middle = disk.open('/var/log/x', { read: true, write: true });
  middle.tryWrite('XY');
  expect(middle.tryRead(10)).toBe('cdef');
  expect(file.text()).toBe('XYcdef');
  disk.open('/var/log/x', { write: true, truncate: true });
  expect(file.size).toBe(0);
});

test('many small additions are read as cheaply as one large', () => {
  const file = files().writeFile('/x', '');
  for (let at = 0; at < 200_000; at++) file.append(`${at % 10}`);
  expect(file.size).toBe(200_000);
  expect(file.read(123_457, 1)).toBe('7');
  let read = 0;
  for (let piece = file.read(read, 65_536); piece !== ''; piece = file.read(read, 65_536))
    read += piece.length;
  expect(read).toBe(200_000);
});

test('refusals are those of the system', () => {
  const disk = files();
  disk.makeDirectory('/d');
  disk.writeFile('/d/f', 'x');
  expect(code(() => disk.get('/nope'))).toBe('ENOENT');
  expect(code(() => disk.get('/d/f/g'))).toBe('ENOTDIR');
  expect(code(() => disk.open('/d', { write: true }))).toBe('EISDIR');
  expect(code(() => disk.open('/d/f', { write: true, create: true, exclusive: true }))).toBe('EEXIST');
  expect(code(() => disk.makeDirectory('/d'))).toBe('EEXIST');
  expect(code(() => disk.remove('/d', { directory: true }))).toBe('ENOTEMPTY');
  expect(code(() => disk.open('/no/f', { write: true, create: true }))).toBe('ENOENT');
  expect(code(() => disk.open('/d/f', { read: true }).tryWrite('x'))).toBe('EBADF');
});

test('links are followed, but not in circles', () => {
  const disk = files();
  disk.writeFile('/a/f', 'x');
  const link = (target: string) =>
    ({ type: 'link', target, mode: 0o777, owner: 'root', modifiedAt: 0 }) as const;
  disk.put('/l', link('a'));
  disk.put('/loop', link('loop'));
  expect(disk.get('/l/f').type).toBe('file');
  expect(disk.get('/l', { follow: false }).type).toBe('link');
  expect(code(() => disk.get('/loop'))).toBe('ELOOP');
});

test('the disk is finite, and removing makes room', () => {
  const disk = files(1000);
  const writer = disk.open('/x', { write: true, create: true });
  writer.tryWrite('x'.repeat(900));
  expect(code(() => writer.tryWrite('x'.repeat(200)))).toBe('ENOSPC');
  disk.remove('/x');
  disk.open('/y', { write: true, create: true }).tryWrite('x'.repeat(900));
});
