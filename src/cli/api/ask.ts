import { answerError } from '../../client/answer-errors.ts';
import type { PveClient } from '../../client/client.ts';
import type { Method } from '../../client/encode.ts';
import type { RemoteOptions } from '../../inventory/options.ts';

/** The `data` of the answer, exactly as received. @throws PveError for anything but success. */
export async function ask(
  client: PveClient,
  { credentials }: RemoteOptions,
  method: Method,
  path: string,
  params: Readonly<Record<string, string | string[]>>,
  signal: AbortSignal,
): Promise<unknown> {
  const answer = await client.exchange(method, path, params, { signal });
  if (answer.status === 200 && answer.data !== undefined) return answer.data;
  const { tokenId, username = '', realm = 'pam' } = credentials;
  const account = tokenId ?? (username.includes('@') ? username : `${username}@${realm}`);
  throw answerError(answer, { remote: client.name, method, path, account });
}
