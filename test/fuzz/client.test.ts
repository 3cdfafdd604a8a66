import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { PveClient } from '../../src/client/client.ts';
import { PveError } from '../../src/pve/errors.ts';
import { scaledClock } from '../../src/std/scaled-clock.ts';
import { clientAt } from '../support/client.ts';
import { useTlsServer } from '../support/servers.ts';
import { answers, data } from './corpus.ts';
import { damagedBytes, damagedData, withDuplicates } from './mutations.ts';

const UPID = 'UPID:pve1:00000D3B:000222D6:6B05112A:vzstart:101:root@pam:';

/** What may be asked of a server that answers anything. */
const CALLS: Readonly<Record<string, (client: PveClient) => Promise<unknown>>> = {
  version: (client) => client.version(),
  resources: (client) => client.request('GET /cluster/resources'),
  cluster: (client) => client.request('GET /cluster/status'),
  status: (client) => client.guest('lxc/101').status(),
  config: (client) => client.guest('qemu/200').config(),
  addresses: (client) => client.guest('lxc/101').addresses(),
  stats: (client) => client.guest('lxc/101').statsOnce(),
  task: (client) => client.task(UPID).status(),
  start: (client) =>
    client.request('POST /nodes/{node}/lxc/{vmid}/status/start', { node: 'pve1', vmid: 101 }),
  login: (client) => client.request('GET /access/permissions', {}),
};

/** A server that says the bytes it is given to whoever asks anything, and hangs up. */
async function useParrot() {
  let bytes: Buffer = Buffer.alloc(0);
  const server = await useTlsServer((socket) => {
    socket.on('error', () => {});
    socket.once('data', () => socket.end(bytes));
  });
  // A minute of the client's is half a second here; only connections get real time.
  const options = { clock: scaledClock(120), timeouts: { connectMs: 600_000 } };
  const outcome = async (call: keyof typeof CALLS, said: Buffer) => {
    bytes = said;
    const client = clientAt(server, options);
    try {
      const hung = new Promise((_, reject) => {
        setTimeout(
          () => reject(new Error(`${call} hangs on ${JSON.stringify(said.toString('latin1'))}`)),
          8000,
        ).unref();
      });
      await Promise.race([CALLS[call]!(client), hung]);
    } catch (error) {
      if (!(error instanceof PveError)) throw error;
      expect(error.message).not.toMatch(/undefined|\[object Object\]/);
    } finally {
      await client[Symbol.asyncDispose]();
    }
  };
  return outcome;
}

function answerOf(body: Buffer, contentType = 'application/json;charset=UTF-8'): Buffer {
  const head = `HTTP/1.1 200 OK\r\nContent-Length: ${body.length}\r\nContent-Type: ${contentType}\r\n\r\n`;
  return Buffer.concat([Buffer.from(head), body]);
}

const calls = fc.constantFrom(...Object.keys(CALLS));

test('every answer that was ever trouble is parsed, or refused in so many words', async () => {
  const outcome = await useParrot();
  for (const text of Object.values(answers())) {
    for (const call of ['version', 'status', 'start']) await outcome(call, Buffer.from(text, 'latin1'));
  }
});

test('damaged answers are parsed, or refused in so many words', async () => {
  const outcome = await useParrot();
  const said = fc.constantFrom(...Object.values(answers())).chain(damagedBytes);
  await fc.assert(fc.asyncProperty(calls, said, outcome), { numRuns: 150 });
});

test('so are answers with damaged data, with members twice, cut off, and in other character sets', async () => {
  const outcome = await useParrot();
  const envelope = fc.record({
    data: fc.constantFrom(...Object.values(data())).chain(damagedData),
    form: fc.constantFrom('whole', 'whole', 'doubled', 'cut', 'latin1', 'utf16le') as fc.Arbitrary<
      'whole' | 'doubled' | 'cut' | 'latin1' | 'utf16le'
    >,
  });
  await fc.assert(
    fc.asyncProperty(calls, envelope, async (call, { data: wire, form }) => {
      const text = JSON.stringify({ data: wire });
      if (form === 'doubled') await outcome(call, answerOf(Buffer.from(withDuplicates(text))));
      else if (form === 'cut') await outcome(call, answerOf(Buffer.from(text.slice(0, text.length >> 1))));
      else if (form === 'whole') await outcome(call, answerOf(Buffer.from(text)));
      else await outcome(call, answerOf(Buffer.from(text, form), `application/json;charset=${form}`));
    }),
    { numRuns: 200 },
  );
});
