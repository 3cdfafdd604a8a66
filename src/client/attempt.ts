import type { Answer } from './answer.ts';
import type { Authorization } from './authorization.ts';
import { answerTimeout, lostAnswer } from './connection-errors.ts';
import { decodeAnswer } from './decode.ts';
import type { EncodedCall } from './encode.ts';
import type { Endpoint } from './endpoint.ts';
import { LostAnswerError } from './errors.ts';
import type { Timeouts } from './options.ts';
import { answerTimeoutMs } from './timeouts.ts';
import type { Transfer } from './transfer.ts';
import type { Watch } from './watch.ts';

/**
 * One call at one URL.
 * @throws LostAnswerError saying whether the server may have done it; what ended the watch, as it is.
 */
export async function attempt(
  call: EncodedCall,
  authorization: Authorization,
  endpoint: Endpoint,
  watch: Watch,
  timeouts: Timeouts,
): Promise<Answer> {
  const { url } = endpoint;
  const write = call.method !== 'GET';
  const send = (fresh: boolean): Transfer => {
    const transfer = endpoint.pool.send(
      {
        method: call.method,
        path: url.base + call.path + call.query,
        headers: authorization.headers(call.method, call.body !== undefined && call.body !== ''),
        body: call.body,
      },
      { fresh, onSent },
    );
    watch.onEnd((reason) => transfer.abort(reason));
    return transfer;
  };
  const onSent = () => {
    const ms = answerTimeoutMs(timeouts, call.method, call.path, endpoint.accepted);
    watch.arm(ms, () => {
      // Perhaps a refusal that is being held back: the next answer is waited for longer.
      endpoint.accepted = false;
      return answerTimeout(url, call, ms);
    });
  };
  let transfer = send(false);
  try {
    const wire = await transfer.answer.catch((error: unknown) => {
      // The server may close a connection just when it is used again; of what it did then, it read nothing.
      if (write || !transfer.reused || transfer.answered || error instanceof LostAnswerError || watch.over)
        throw error;
      transfer = send(true);
      return transfer.answer;
    });
    const decoded = decodeAnswer(wire, url.href, call.unread);
    const answer = decoded instanceof Promise ? await endpoint.held(decoded) : decoded;
    if (authorization.kind !== 'none' && answer.status !== 401 && answer.form === 'envelope')
      endpoint.accepted = true;
    return answer;
  } catch (error) {
    if (watch.over || error instanceof LostAnswerError) throw error;
    throw lostAnswer(url, call, error, transfer.sent);
  } finally {
    watch.onEnd(undefined);
    watch.disarm();
  }
}
