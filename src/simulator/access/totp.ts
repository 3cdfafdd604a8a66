import { createHmac } from 'node:crypto';

const STEP_SECONDS = 30;
const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ234567';

/** The six digits of a time-based one-time password (RFC 6238: SHA-1, 30 s) at a moment in Unix seconds. */
export function totpCode(base32Secret: string, atSeconds: number): string {
  return hotp(decodeBase32(base32Secret), Math.floor(atSeconds / STEP_SECONDS));
}

/** Whether `code` is right now, or was one step ago, or will be in one: clocks differ. */
export function isTotpCode(base32Secret: string, code: string, atSeconds: number): boolean {
  return [-1, 0, 1].some((steps) => totpCode(base32Secret, atSeconds + steps * STEP_SECONDS) === code);
}

function hotp(key: Buffer, counter: number): string {
  const message = Buffer.alloc(8);
  message.writeBigUInt64BE(BigInt(counter));
  const digest = createHmac('sha1', key).update(message).digest();
  const offset = digest[19]! & 0x0f;
  return String((digest.readUInt32BE(offset) & 0x7fffffff) % 1_000_000).padStart(6, '0');
}

function decodeBase32(text: string): Buffer {
  let bits = '';
  for (const letter of text.toUpperCase().replace(/[\s=]/g, '')) {
    const value = ALPHABET.indexOf(letter);
    if (value < 0) throw new Error(`${JSON.stringify(text)} is not base32`);
    bits += value.toString(2).padStart(5, '0');
  }
  return Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => Number.parseInt(byte, 2)));
}
