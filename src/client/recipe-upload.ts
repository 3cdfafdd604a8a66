import { base64 } from './recipe-script.ts';

/** Bytes in a line: 3900 characters of base64, which a typed line has room for. */
const LINE_BYTES = 2925;
/** Lines before there has to be room again: less than a terminal buffers. */
const ROUND_LINES = 12;

/** What is typed to a script that waits for it: rounds of lines, each begun with their number. */
export async function* uploadRounds(
  script: string,
  stdin: AsyncIterable<Uint8Array> | undefined,
): AsyncGenerator<string, void, void> {
  let round: string[] = [];
  const full = () => {
    const text = `${round.length}\n${round.join('\n')}\n`;
    round = [];
    return text;
  };
  for await (const line of lines(script, stdin)) {
    round.push(line);
    if (round.length === ROUND_LINES) yield full();
  }
  if (round.length > 0) yield full();
  yield '0\n';
}

async function* lines(
  script: string,
  stdin: AsyncIterable<Uint8Array> | undefined,
): AsyncGenerator<string, void, void> {
  yield* cut(Buffer.from(script));
  yield '.';
  if (!stdin) return;
  let left: Buffer = Buffer.alloc(0);
  for await (const chunk of stdin) {
    left = left.length === 0 ? Buffer.from(chunk) : Buffer.concat([left, chunk]);
    const whole = left.length - (left.length % LINE_BYTES);
    yield* cut(left.subarray(0, whole));
    left = Buffer.from(left.subarray(whole));
  }
  yield* cut(left);
}

function* cut(bytes: Buffer): Generator<string, void, void> {
  for (let at = 0; at < bytes.length; at += LINE_BYTES) yield base64(bytes.subarray(at, at + LINE_BYTES));
}
