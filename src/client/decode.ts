import { promisify } from 'node:util';
import { gunzip, gunzipSync, inflate, inflateSync } from 'node:zlib';
import type { Answer } from './answer.ts';
import { ListText } from './list-text.ts';
import { AnswerTooLarge, MAX_ANSWER_BYTES, type WireAnswer } from './transfer.ts';

/** The body is not what its head says. Says nothing of what is in it: a ticket may be. */
export class DamagedAnswer extends Error {}

const LIMIT = { maxOutputLength: MAX_ANSWER_BYTES };
/** A web page in place of an answer is no message. */
const MAX_TEXT_MESSAGE = 500;
/** Below this a trip to another thread costs more than the work. */
const SMALL_BYTES = 64 * 1024;

/**
 * Takes an answer apart. With `unread`, the `data` of a success that is a list is a `ListText`.
 * @throws DamagedAnswer if a successful answer announces JSON and is none, or cannot be decompressed.
 * @throws AnswerTooLarge
 */
export function decodeAnswer(wire: WireAnswer, endpoint: string, unread = false): Answer | Promise<Answer> {
  const encoding = wire.headers['content-encoding'];
  if (encoding === undefined || encoding === 'identity') return answerOf(wire, wire.body, endpoint, unread);
  const body = decompress(wire.body, encoding);
  return body instanceof Promise
    ? body.then((it) => answerOf(wire, it, endpoint, unread))
    : answerOf(wire, body, endpoint, unread);
}

function decompress(body: Buffer, encoding: string): Buffer | Promise<Buffer> {
  if (body.length === 0) return body;
  const gzip = /^(x-)?gzip$/i.test(encoding);
  if (!gzip && !/^deflate$/i.test(encoding)) throw new DamagedAnswer(`its encoding ${encoding} is unknown`);
  try {
    if (body.length <= SMALL_BYTES) return gzip ? gunzipSync(body, LIMIT) : inflateSync(body, LIMIT);
    return promisify(gzip ? gunzip : inflate)(body, LIMIT).catch((error: unknown) => {
      throw decompressFailure(error);
    });
  } catch (error) {
    throw decompressFailure(error);
  }
}

function decompressFailure(error: unknown): Error {
  const tooLarge = (error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE';
  return tooLarge ? new AnswerTooLarge() : new DamagedAnswer('it cannot be decompressed');
}

function answerOf(wire: WireAnswer, body: Buffer, endpoint: string, unread: boolean): Answer {
  const list = unread && wire.status === 200 ? ListText.of(body) : undefined;
  const text = list ? '' : body.toString();
  const envelope = list ? { data: list } : envelopeOf(wire, text);
  const said = envelope?.['message'];
  const total = envelope?.['total'];
  const changes = envelope?.['changes'];
  const errors = envelope?.['errors'];
  const plain = envelope ? '' : text;
  return {
    status: wire.status,
    reason: wire.reason,
    headers: headersOf(wire),
    form: envelope ? 'envelope' : text === '' ? 'empty' : 'text',
    data: envelope?.['data'],
    text: plain,
    message: (typeof said === 'string' ? said : plain.slice(0, MAX_TEXT_MESSAGE) || wire.reason).trimEnd(),
    errors: typeof errors === 'object' && errors !== null ? textsOf(errors) : undefined,
    total: total === undefined || total === null ? undefined : Number(total),
    changes: typeof changes === 'string' ? changes : undefined,
    endpoint,
  };
}

/** The content type is no help: errors may come without one, and the journal's has no charset [AE, ND]. */
function envelopeOf(wire: WireAnswer, text: string): Readonly<Record<string, unknown>> | undefined {
  if (text[0] === '{') {
    try {
      return JSON.parse(text) as Record<string, unknown>;
    } catch {
      // What the parser complains about quotes the text.
    }
  }
  const announced = /json/i.test(String(wire.headers['content-type']));
  if (!announced || wire.status >= 400 || text === '') return undefined;
  throw new DamagedAnswer(`its JSON is broken or cut off after ${text.length} characters`);
}

function headersOf(wire: WireAnswer): Readonly<Record<string, string>> {
  const values = Object.values(wire.headers);
  if (values.every((value) => typeof value === 'string')) return wire.headers as Record<string, string>;
  const pairs = Object.entries(wire.headers).filter(([, value]) => value !== undefined);
  return Object.fromEntries(pairs.map(([name, value]) => [name, [value].flat().join(', ')]));
}

function textsOf(errors: object): Record<string, string> {
  return Object.fromEntries(Object.entries(errors).map(([name, why]) => [name, String(why).trim()]));
}
