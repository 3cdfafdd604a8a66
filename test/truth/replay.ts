import { compare, type Difference } from './compare.ts';
import { type Headers, offerConsole, play, upgrade } from './console.ts';
import { ticketUser } from './identity.ts';
import { prepare, ticketOf, tokenOf } from './prepare.ts';
import type { RawResponse } from './raw-exchange.ts';
import { header, type Recording } from './recording.ts';
import { type Situation, situationsOf } from './situation.ts';
import { Stage } from './stage.ts';

/** One recording held against the simulator. */
export interface Verdict {
  readonly case: string;
  readonly equal: boolean;
  readonly differences: readonly Difference[];
}

/** Replays one recording in each situation it may have been made in; the one that explains it best counts. */
export async function replay(
  recording: Recording,
  secrets: Readonly<Record<string, string>>,
): Promise<Verdict> {
  let best: readonly Difference[] | undefined;
  for (const situation of situationsOf(recording)) {
    const differences = await replayIn(situation, recording, secrets);
    if (!best || differences.length < best.length) best = differences;
    if (best.length === 0) break;
  }
  return { case: recording.name, equal: best!.length === 0, differences: best! };
}

async function replayIn(
  situation: Situation,
  recording: Recording,
  secrets: Readonly<Record<string, string>>,
): Promise<Difference[]> {
  const date = header(recording.response.headers, 'date');
  const stage = await Stage.open(secrets, date ? new Date(date) : new Date(Date.UTC(2026, 10, 24, 5)));
  try {
    const upid = await prepare(stage, situation, recording.name);
    const headers = await withFreshTickets(stage, recording);
    const path = await withFreshNames(stage, recording, situation, upid, headers);
    if (/\/vncwebsocket\?/.test(path)) return await replayConsole(stage, recording, path, headers);
    const answer = await stage.send(recording.request.method, path, headers, wholeBody(recording));
    return compare(recording, answer);
  } catch (error) {
    return [
      { what: 'replay', expected: 'an answer', got: error instanceof Error ? error.message : String(error) },
    ];
  } finally {
    await stage.close();
  }
}

/** Long bodies were cut when they were recorded: what they say of their length is made true again. */
function wholeBody({ request }: Recording): string {
  const length = Number(header(request.headers, 'content-length') ?? 0);
  return (request.body ?? '').padEnd(
    length - Buffer.byteLength(request.body ?? '') + (request.body ?? '').length,
    'x',
  );
}

const refusedFor = (recording: Recording, why: RegExp): boolean =>
  / 401 /.test(recording.response.statusLine) && why.test(recording.response.statusLine);

/** A recorded ticket has long expired: where it was good, the account's ticket of today takes its place. */
async function withFreshTickets(stage: Stage, recording: Recording): Promise<Headers> {
  const user = ticketUser(recording);
  if (user === undefined || refusedFor(recording, /Authentication failed|invalid PVE ticket|No ticket/))
    return recording.request.headers;
  const { ticket, csrf } = await stage.login(user);
  const badCsrf = refusedFor(recording, /csrf/);
  return recording.request.headers.map(([name, value]) => {
    if (/^csrf/i.test(name) && !badCsrf) return [name, csrf] as const;
    const encoded = /PVE%3A/i.test(value) ? encodeURIComponent(ticket) : ticket;
    return [name, value.replace(/PVEAuthCookie=\S+/, `PVEAuthCookie=${encoded}`)] as const;
  });
}

/** Names that the server gave away, in the path: UPIDs, journal cursors, console tickets and ports, digests. */
async function withFreshNames(
  stage: Stage,
  recording: Recording,
  situation: Situation,
  upid: string | undefined,
  headers: Headers,
): Promise<string> {
  let { path } = recording.request;
  if (upid !== undefined) path = path.replace(/\/tasks\/[^/?]+/, `/tasks/${encodeURIComponent(upid)}`);
  const [base = '', query = ''] = path.split('?');
  const parameters = new URLSearchParams(query);
  const cursor = ['startcursor', 'endcursor'].find((name) => parameters.has(name));
  if (cursor) {
    const lines = (await journal(stage, base)) as string[];
    const last = /end|last/.test(`${recording.name.split('.').at(-1)} ${recording.note}`);
    parameters.set(cursor, (last ? lines.at(-1) : lines[0]) ?? '');
    return `${base}?${parameters}`;
  }
  if (/\/vncwebsocket$/.test(base))
    return consolePath(stage, recording, situation, base, parameters, headers);
  return path;
}

const journal = (stage: Stage, base: string): Promise<unknown> =>
  stage.ask('GET', base.replace(/^\/api2\/\w+/, ''), { lastentries: '20' });

/** The same console request with a ticket of today, made by whoever made the recorded one. */
async function consolePath(
  stage: Stage,
  recording: Recording,
  situation: Situation,
  base: string,
  parameters: URLSearchParams,
  headers: Headers,
): Promise<string> {
  const ticket = parameters.get('vncticket') ?? '';
  const forged = /::.{0,20}$/.test(ticket);
  if (forged) return `${base}?${parameters}`;
  const guestPath = base.replace(/^\/api2\/\w+/, '').replace(/\/vncwebsocket$/, '');
  const maker = /made for (\S+)/.exec(recording.note)?.[1]?.replace(/,$/, '');
  const owner = maker ? await tokenOf(stage, maker) : await identityOf(stage, headers);
  const offer = await offerConsole(stage, guestPath, owner);
  if (situation.console === 'ended') await stage.later();
  const wrongPort = refusedFor(recording, /PVEVNC/) && !maker;
  const outOfRange = / 400 /.test(recording.response.statusLine);
  if (!outOfRange) parameters.set('port', wrongPort ? String(Number(offer.port) + 1) : offer.port);
  parameters.set('vncticket', offer.ticket);
  return `${base}?${parameters}`;
}

async function identityOf(stage: Stage, headers: Headers): Promise<Headers> {
  const token = /^PVEAPIToken[= ]([^=]+)=/.exec(header(headers, 'authorization') ?? '')?.[1];
  if (token) return tokenOf(stage, token);
  return header(headers, 'cookie') ? ticketOf(stage, 'root@pam') : tokenOf(stage, 'root@pam!demo');
}

async function replayConsole(
  stage: Stage,
  recording: Recording,
  path: string,
  headers: Headers,
): Promise<Difference[]> {
  const upgraded = / 101 /.test(recording.response.statusLine);
  if (!upgraded) {
    const answer: RawResponse = await stage.send('GET', path, headers, '');
    return recording.response.statusLine === '' ? silence(answer) : compare(recording, answer);
  }
  const channel = await upgrade(stage, path, headers);
  if (!channel) return [{ what: 'upgrade', expected: '101', got: 'refused' }];
  const parameters = new URLSearchParams(path.split('?')[1]);
  const replace = (text: string) =>
    text.replace(/^(\S+?):PVEVNC:\S+(\n?)$/, `$1:${parameters.get('vncticket')}$2`);
  const frames = recording.frames ?? [];
  const tape = await play(stage, channel, frames, replace, 1000);
  const differences: Difference[] = [];
  const differ = (what: string, expected: unknown, got: unknown) => {
    if (expected !== got) differences.push({ what, expected: String(expected), got: String(got) });
  };
  const received = frames.filter(([direction]) => direction === 'recv');
  const opcodes = (list: readonly unknown[]) => [...new Set(list)].sort().join(' ');
  differ('frame types', opcodes(received.map((frame) => frame[2])), opcodes(tape.opcodes));
  differ('first output', received.length > 0, tape.text.startsWith('OK'));
  differ(
    'ended by the server',
    frames.some(([direction]) => String(direction) === 'eof'),
    tape.ended,
  );
  return differences;
}

function silence(answer: RawResponse): Difference[] {
  return answer.statusLine === '' ? [] : [{ what: 'answer', expected: 'none', got: answer.statusLine }];
}
