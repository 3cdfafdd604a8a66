import { randomBytes } from 'node:crypto';
import type { ByteString } from './byte-string.ts';
import { fromBuffer } from './byte-string.ts';
import type { Channel } from './open-file.ts';
import type { Tty } from './tty.ts';

export const nullChannel: Channel = {
  name: '/dev/null',
  tryRead: () => '',
  tryWrite: (bytes) => bytes.length,
};

export const zeroChannel: Channel = {
  name: '/dev/zero',
  tryRead: (max) => '\0'.repeat(Math.min(max, 65_536)),
  tryWrite: (bytes) => bytes.length,
};

export const randomChannel: Channel = {
  name: '/dev/urandom',
  tryRead: (max) => fromBuffer(randomBytes(Math.min(max, 65_536))),
  tryWrite: (bytes) => bytes.length,
};

export function ttyChannel(tty: Tty): Channel {
  return {
    name: tty.name,
    tty,
    tryRead: (max) => tty.tryRead(max),
    whenReadable: tty.whenReadable,
    tryWrite: (bytes) => tty.tryWrite(bytes),
    whenWritable: tty.whenWritable,
  };
}

/** Reads what it was given, then ends. */
export function textChannel(text: ByteString): Channel {
  let at = 0;
  return {
    name: 'pipe:[0]',
    tryRead(max) {
      const bytes = text.slice(at, at + max);
      at += bytes.length;
      return bytes;
    },
  };
}

/** Hands on what is written. */
export function sinkChannel(take: (bytes: ByteString) => void): Channel {
  return {
    name: 'pipe:[0]',
    tryWrite(bytes) {
      take(bytes);
      return bytes.length;
    },
  };
}
