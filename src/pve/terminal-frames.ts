/** Longest message to a terminal, header included: a header split over two reads confuses the server [TP]. */
export const MAX_TERMINAL_MESSAGE_BYTES = 4096;

/** Sent now and then so that nothing in between thinks the connection dead; the server ignores it [TP]. */
export const TERMINAL_KEEPALIVE = '2';

/** A message of a client to a terminal, as the server reads it. */
export type TerminalFrame =
  | { readonly kind: 'input'; readonly bytes: Uint8Array }
  | { readonly kind: 'resize'; readonly columns: number; readonly rows: number }
  | { readonly kind: 'keepalive' };

const INPUT_OVERHEAD_BYTES = '0:0000:'.length;

/** The first message on a terminal's WebSocket: who, and the ticket the server gave for it [TP]. */
export function terminalLogin(user: string, ticket: string): string {
  return `${user}:${ticket}\n`;
}

/**
 * Input to a terminal as messages to be sent one by one, each with its length in bytes before it [TP]. A long
 * input is cut into several, never within a character.
 */
export function* terminalInput(input: string | Uint8Array): Generator<Uint8Array> {
  const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
  const most = MAX_TERMINAL_MESSAGE_BYTES - INPUT_OVERHEAD_BYTES;
  for (let start = 0; start < bytes.length; ) {
    const end = start + most < bytes.length ? characterStart(bytes, start, start + most) : bytes.length;
    const header = new TextEncoder().encode(`0:${end - start}:`);
    const message = new Uint8Array(header.length + end - start);
    message.set(header);
    message.set(bytes.subarray(start, end), header.length);
    yield message;
    start = end;
  }
}

/** Tells the terminal its size in characters [TP]. It begins with 80 by 20. */
export function terminalResize(columns: number, rows: number): string {
  return `1:${columns}:${rows}:`;
}

/**
 * Takes a client's byte stream apart, as the server does.
 * @returns the frames that are complete, and the bytes of one that is not.
 * @throws RangeError if the bytes are no frames.
 */
export function parseTerminalFrames(bytes: Uint8Array): { frames: TerminalFrame[]; rest: Uint8Array } {
  const frames: TerminalFrame[] = [];
  let rest = bytes;
  while (rest.length > 0) {
    const found = parseFrame(rest);
    if (!found) break;
    frames.push(found.frame);
    rest = rest.subarray(found.length);
  }
  return { frames, rest };
}

function parseFrame(bytes: Uint8Array): { frame: TerminalFrame; length: number } | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 24));
  if (head.startsWith('2')) return { frame: { kind: 'keepalive' }, length: 1 };
  const resize = /^1:(\d+):(\d+):/.exec(head);
  if (resize) {
    const frame: TerminalFrame = { kind: 'resize', columns: Number(resize[1]), rows: Number(resize[2]) };
    return { frame, length: resize[0].length };
  }
  const input = /^0:(\d+):/.exec(head);
  if (input) {
    const start = input[0].length;
    const end = start + Number(input[1]);
    if (bytes.length < end) return undefined;
    return { frame: { kind: 'input', bytes: bytes.slice(start, end) }, length: end };
  }
  if (/^(?:0(?::\d{0,7})?|1(?::\d{0,5}(?::\d{0,5})?)?)$/.test(head)) return undefined;
  throw new RangeError(`not a terminal frame: ${JSON.stringify(head)}`);
}

/** The start of the character that `end` falls into; `end` itself if that is no UTF-8. */
function characterStart(bytes: Uint8Array, start: number, end: number): number {
  for (let at = end; at > start && at > end - 4; at--) {
    if ((bytes[at]! & 0b1100_0000) !== 0b1000_0000) return at;
  }
  return end;
}
