import type { ByteString } from '../system/byte-string.ts';
import { resolvePath } from '../system/file-system.ts';
import type { Process } from '../system/process.ts';
import { matches, type PatternPiece } from './pattern.ts';

/** The existing paths that a pattern matches, sorted. */
export function globPaths(process: Process, pieces: readonly PatternPiece[]): ByteString[] {
  const segments = splitAtSlashes(pieces);
  let found = [''];
  segments.forEach((segment, index) => {
    const text = segment.map((piece) => piece.text).join('');
    const next: string[] = [];
    for (const base of found) {
      if (text === '') {
        next.push(index === segments.length - 1 ? base : `${base}/`);
        continue;
      }
      const prefix = base === '' || base.endsWith('/') ? base : `${base}/`;
      const directory = process.machine.files.find(
        resolvePath(prefix === '' ? '.' : prefix, process.directory),
      );
      if (directory?.type !== 'directory') continue;
      const names = [...directory.entries.keys()].filter(
        (name) => (!name.startsWith('.') || text.startsWith('.')) && matches(segment, name),
      );
      for (const name of names) next.push(prefix + name);
    }
    found = next;
  });
  return found.sort();
}

function splitAtSlashes(pieces: readonly PatternPiece[]): PatternPiece[][] {
  const segments: PatternPiece[][] = [[]];
  for (const piece of pieces) {
    piece.text.split('/').forEach((text, index) => {
      if (index > 0) segments.push([]);
      if (text !== '') segments.at(-1)!.push({ text, quoted: piece.quoted });
    });
  }
  return segments;
}
