import { randomBytes } from 'node:crypto';
import { once } from 'node:events';
import { connect, type TLSSocket } from 'node:tls';
import type { RecordedFrame } from './recording.ts';
import type { Stage } from './stage.ts';

const STEP_MS = 100;

export type Headers = ReadonlyArray<readonly [string, string]>;

/** What termproxy answered: where to go, and with what. */
export interface ConsoleOffer {
  readonly user: string;
  readonly port: string;
  readonly ticket: string;
  readonly upid: string;
}

/** What came over an upgraded connection: opcodes in order, the text of data frames, and whether it was ended. */
export interface Tape {
  readonly opcodes: readonly number[];
  readonly text: string;
  readonly ended: boolean;
}

export async function offerConsole(stage: Stage, path: string, owner: Headers): Promise<ConsoleOffer> {
  return (await stage.ask('POST', `${path}/termproxy`, {}, owner)) as ConsoleOffer;
}

/** Opens a console and leaves it again, or fails to authenticate. Returns its task's UPID. */
export async function openConsole(
  stage: Stage,
  path: string,
  owner: Headers,
  how: 'wrong authentication' | 'ended' | undefined,
  lingerMs: number,
): Promise<string> {
  const offer = await offerConsole(stage, path, owner);
  const line = how === 'wrong authentication' ? `${offer.user}:garbage\n` : `${offer.user}:${offer.ticket}\n`;
  const query = new URLSearchParams({ port: offer.port, vncticket: offer.ticket });
  const channel = await upgrade(stage, `/api2/json${path}/vncwebsocket?${query}`, [
    ...owner,
    ...upgradeHeaders(),
  ]);
  if (channel) await play(stage, channel, [['send', 0.1, 2, line]], (text) => text, lingerMs);
  return offer.upid;
}

export function upgradeHeaders(): Headers {
  return [
    ['Host', 'pve1'],
    ['Upgrade', 'websocket'],
    ['Connection', 'Upgrade'],
    ['Sec-WebSocket-Key', randomBytes(16).toString('base64')],
    ['Sec-WebSocket-Version', '13'],
    ['Sec-WebSocket-Protocol', 'binary'],
  ];
}

/** An upgraded connection; `head` are bytes that came with the answer. */
export interface Channel {
  readonly socket: TLSSocket;
  readonly head: Buffer;
}

export async function upgrade(stage: Stage, path: string, headers: Headers): Promise<Channel | undefined> {
  const { hostname, port } = new URL(stage.simulator.url);
  const socket = connect({ host: hostname, port: Number(port), ca: stage.simulator.ca });
  socket.on('error', () => {});
  await once(socket, 'secureConnect');
  const release = stage.clock.hold();
  socket.write(
    `GET ${path} HTTP/1.1\r\n${headers.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`,
  );
  let bytes = Buffer.alloc(0);
  while (!bytes.includes('\r\n\r\n')) {
    const [chunk] = (await Promise.race([once(socket, 'data'), once(socket, 'close')])) as [unknown];
    if (!Buffer.isBuffer(chunk)) break;
    bytes = Buffer.concat([bytes, chunk]);
  }
  release();
  const end = bytes.indexOf('\r\n\r\n');
  if (!bytes.toString('latin1').startsWith('HTTP/1.1 101')) {
    socket.destroy();
    return undefined;
  }
  return { socket, head: bytes.subarray(end + 4) };
}

/** Sends the recorded frames at their moments and keeps what comes back, until `lingerMs` after the last. */
export async function play(
  stage: Stage,
  { socket, head }: Channel,
  frames: readonly RecordedFrame[],
  replace: (text: string) => string,
  lingerMs: number,
): Promise<Tape> {
  const received: Buffer[] = [head];
  let ended = false;
  socket.on('data', (chunk: Buffer) => received.push(chunk));
  socket.on('close', () => {
    ended = true;
  });
  const start = stage.clock.monotonic();
  for (const [direction, seconds, opcode, text] of frames) {
    await advanceTo(stage, start + seconds * 1000);
    if (direction === 'send') socket.write(clientFrame(Number(opcode), replace(String(text))));
    await settle(stage);
  }
  await advanceTo(stage, stage.clock.monotonic() + lingerMs);
  await settle(stage);
  const tape = read(Buffer.concat(received));
  const result = { ...tape, ended };
  socket.destroy();
  return result;
}

/** In small steps, since what runs in a terminal does not hold the clock either. */
async function advanceTo(stage: Stage, moment: number): Promise<void> {
  for (let left = moment - stage.clock.monotonic(); left > 0; left = moment - stage.clock.monotonic()) {
    await stage.clock.advance(Math.min(left, STEP_MS));
    await settle(stage);
  }
}

/** A frame on a socket holds no clock: give the event loop a few real turns to carry it there and back. */
async function settle(stage: Stage): Promise<void> {
  for (let turn = 0; turn < 2; turn++) {
    await new Promise((resolve) => setTimeout(resolve, 1));
    await stage.clock.settle();
  }
}

function clientFrame(opcode: number, text: string): Buffer {
  const payload = Buffer.from(text);
  const mask = randomBytes(4);
  const masked = payload.map((byte, index) => byte ^ mask[index % 4]!);
  const length =
    payload.length < 126
      ? Buffer.from([0x80 | payload.length])
      : Buffer.from([0x80 | 126, payload.length >> 8, payload.length & 255]);
  return Buffer.concat([Buffer.from([0x80 | opcode]), length, mask, masked]);
}

function read(bytes: Buffer): Omit<Tape, 'ended'> {
  const opcodes: number[] = [];
  let text = '';
  for (let at = 0; at + 2 <= bytes.length; ) {
    const opcode = bytes[at]! & 15;
    let length = bytes[at + 1]! & 127;
    at += 2;
    if (length === 126) {
      length = bytes.readUInt16BE(at);
      at += 2;
    } else if (length === 127) {
      length = Number(bytes.readBigUInt64BE(at));
      at += 8;
    }
    opcodes.push(opcode);
    if (opcode <= 2) text += bytes.subarray(at, at + length).toString('utf8');
    at += length;
  }
  return { opcodes, text };
}
