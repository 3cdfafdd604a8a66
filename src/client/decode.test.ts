import { deflateSync, gzipSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { DamagedAnswer, decodeAnswer } from './decode.ts';

const at = 'https://pve1:8006';

function decode(body: string | Buffer, wire: { status?: number; reason?: string; headers?: object } = {}) {
  return decodeAnswer(
    {
      status: wire.status ?? 200,
      reason: wire.reason ?? 'OK',
      headers: { ...wire.headers },
      body: Buffer.from(body),
    },
    at,
  );
}

test('an envelope is taken apart, with or without charset or content type', async () => {
  for (const type of ['application/json;charset=UTF-8', 'application/json', undefined]) {
    const answer = await decode('{"data":[1],"total":"7","changes":"--- a"}', {
      headers: { 'content-type': type },
    });
    expect(answer).toMatchObject({
      form: 'envelope',
      data: [1],
      total: 7,
      changes: '--- a',
      errors: undefined,
    });
  }
  expect(await decode('{"data":null}')).toMatchObject({ form: 'envelope', data: null, total: undefined });
});

test('the message is the server’s, else the text, else the reason phrase', async () => {
  const reason = 'Permission check failed (/vms/101, VM.Audit)';
  const said = { status: 403, reason };
  expect(await decode(`{"data":null,"message":"two\\nlines\\n"}`, said)).toMatchObject({
    message: 'two\nlines',
  });
  expect(await decode('{"data":null}', said)).toMatchObject({ message: reason });
  expect(await decode('', said)).toMatchObject({ message: reason, form: 'empty' });
  expect(await decode('no such file\n', { status: 500, reason: 'x' })).toMatchObject({
    form: 'text',
    message: 'no such file',
    text: 'no such file\n',
  });
  const page = await decode(`<html>${'x'.repeat(9999)}`, { status: 500 });
  expect(page.message).toHaveLength(500);
});

test('errors are texts by parameter', async () => {
  const body =
    '{"data":null,"message":"Parameter verification failed.\\n","errors":{"vmid":"too small\\n","n":1}}';
  expect(await decode(body, { status: 400 })).toMatchObject({ errors: { vmid: 'too small', n: '1' } });
});

test('compressed bodies', async () => {
  for (const [encoding, body] of [
    ['gzip', gzipSync('{"data":1}')],
    ['x-gzip', gzipSync('{"data":1}')],
    ['deflate', deflateSync('{"data":1}')],
    ['identity', Buffer.from('{"data":1}')],
  ] as const) {
    expect(await decode(body, { headers: { 'content-encoding': encoding } })).toMatchObject({ data: 1 });
  }
  expect(await decode('', { headers: { 'content-encoding': 'gzip' } })).toMatchObject({ form: 'empty' });
  expect(() => decode('x', { headers: { 'content-encoding': 'br' } })).toThrow(DamagedAnswer);
  expect(() => decode('x', { headers: { 'content-encoding': 'gzip' } })).toThrow(DamagedAnswer);
});

test('several headers of one name are joined', async () => {
  const answer = await decode('', { headers: { connection: ['close', 'Keep-Alive'], server: 'x' } });
  expect(answer.headers).toEqual({ connection: 'close, Keep-Alive', server: 'x' });
});

test('broken JSON is damage when it claims success, and no matter when it is a refusal', async () => {
  const headers = { 'content-type': 'application/json' };
  expect(() => decode('{"data":', { headers })).toThrow(DamagedAnswer);
  expect(await decode('{"data":', { headers, status: 500, reason: 'it broke' })).toMatchObject({
    form: 'text',
  });
  expect(await decode('{"data":')).toMatchObject({ form: 'text' });
});
