/**
 * Inside the emulated machines every text is a string of bytes: one character (U+0000 to U+00FF) per byte.
 * Files, pipes, words and terminals thus carry any bytes whatever, whole or cut anywhere, and lose none.
 */
export type ByteString = string;

/** The UTF-8 bytes of `text`. */
export function bytesOf(text: string): ByteString {
  return Buffer.from(text, 'utf8').toString('latin1');
}

/** The text that UTF-8 bytes stand for; what is no UTF-8 becomes U+FFFD. */
export function textOf(bytes: ByteString): string {
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

export function toBuffer(bytes: ByteString): Buffer {
  return Buffer.from(bytes, 'latin1');
}

export function fromBuffer(buffer: Uint8Array): ByteString {
  return Buffer.from(buffer.buffer, buffer.byteOffset, buffer.byteLength).toString('latin1');
}
