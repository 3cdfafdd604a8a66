import type { ByteString } from './byte-string.ts';
import { OpenFile } from './open-file.ts';
import { SystemError } from './system-error.ts';
import { Wakers } from './wakers.ts';

const CAPACITY = 65_536;

/** A pipe: at most 64 KiB under way, an end for the reader when the writers have gone, EPIPE the other way. */
export function pipe(): { reader: OpenFile; writer: OpenFile } {
  let held: ByteString = '';
  let written = true;
  let read = true;
  const readable = new Wakers();
  const writable = new Wakers();
  const reader = new OpenFile({
    name: 'pipe:[1]',
    tryRead(max) {
      if (held === '') return written ? undefined : '';
      const bytes = held.slice(0, max);
      held = held.slice(max);
      writable.wakeAll();
      return bytes;
    },
    whenReadable: readable.subscribe,
    close() {
      read = false;
      held = '';
      writable.wakeAll();
    },
  });
  const writer = new OpenFile({
    name: 'pipe:[1]',
    tryWrite(bytes) {
      if (!read) throw new SystemError('EPIPE');
      const taken = Math.min(bytes.length, CAPACITY - held.length);
      if (taken > 0) {
        held += taken === bytes.length ? bytes : bytes.slice(0, taken);
        readable.wakeAll();
      }
      return taken;
    },
    whenWritable: writable.subscribe,
    close() {
      written = false;
      readable.wakeAll();
    },
  });
  return { reader, writer };
}
