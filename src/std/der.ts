/** Writes ASN.1 in its distinguished encoding (X.690): just what a certificate is made of. */
function der(tag: number, ...parts: readonly Uint8Array[]): Buffer {
  const content = Buffer.concat(parts);
  return Buffer.concat([Buffer.from([tag, ...length(content.length)]), content]);
}

function length(bytes: number): number[] {
  if (bytes < 0x80) return [bytes];
  const digits: number[] = [];
  for (let rest = bytes; rest > 0; rest = Math.floor(rest / 256)) digits.unshift(rest % 256);
  return [0x80 | digits.length, ...digits];
}

export const sequence = (...parts: readonly Uint8Array[]): Buffer => der(0x30, ...parts);
export const set = (...parts: readonly Uint8Array[]): Buffer => der(0x31, ...parts);
export const octets = (content: Uint8Array): Buffer => der(0x04, content);
export const utf8Text = (text: string): Buffer => der(0x0c, Buffer.from(text, 'utf8'));
export const trueValue = (): Buffer => der(0x01, Buffer.from([0xff]));

/** A bit string; the last `unusedBits` bits do not count. */
export const bits = (content: Uint8Array, unusedBits = 0): Buffer =>
  der(0x03, Buffer.from([unusedBits]), content);

/** Number `index` of a structure's context-specific parts; `constructed` when it holds other parts. */
export const context = (index: number, constructed: boolean, ...parts: readonly Uint8Array[]): Buffer =>
  der((constructed ? 0xa0 : 0x80) | index, ...parts);

/** A whole number that is not negative, given by its bytes, most significant first. */
export function unsignedInteger(bytes: Uint8Array): Buffer {
  let start = 0;
  while (start < bytes.length - 1 && bytes[start] === 0) start++;
  const digits = bytes.subarray(start);
  return digits[0]! & 0x80 ? der(0x02, Buffer.from([0]), digits) : der(0x02, digits);
}

/** `1.2.840.10045.4.3.2` */
export function objectIdentifier(dotted: string): Buffer {
  const [first = 0, second = 0, ...rest] = dotted.split('.').map(Number);
  const encoded = [40 * first + second, ...rest].flatMap((arc) => {
    const digits = [arc % 128];
    for (let left = Math.floor(arc / 128); left > 0; left = Math.floor(left / 128))
      digits.unshift(0x80 | (left % 128));
    return digits;
  });
  return der(0x06, Buffer.from(encoded));
}

/** A moment, to the second: two-digit years until 2049, as RFC 5280 wants it. */
export function moment(at: Date): Buffer {
  const digits = at.toISOString().replace(/[-:T]|\.\d+/g, '');
  return at.getUTCFullYear() < 2050
    ? der(0x17, Buffer.from(digits.slice(2), 'ascii'))
    : der(0x18, Buffer.from(digits, 'ascii'));
}
