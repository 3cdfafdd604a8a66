import { header, type Recording } from './recording.ts';

/** The token secrets that were right when the recordings were made: those of requests that were not refused. */
export function knownSecrets(recordings: readonly Recording[]): Record<string, string> {
  const secrets: Record<string, string> = {};
  for (const { request, response, name } of recordings) {
    const [, tokenId, secret] =
      /^PVEAPIToken[= ]([^=]+)=(.+)$/.exec(header(request.headers, 'authorization') ?? '') ?? [];
    if (!tokenId || !secret) continue;
    const refused = / 401 /.test(response.statusLine) && !/expired/.test(name);
    if (!refused) secrets[tokenId] = secret;
  }
  return secrets;
}

/** The account whose ticket a request carries, as a cookie or in the `Authorization` header. */
export function ticketUser(recording: Recording): string | undefined {
  const carried = [
    header(recording.request.headers, 'cookie'),
    header(recording.request.headers, 'authorization'),
  ].join(' ');
  return /PVEAuthCookie=PVE(?::|%3A)([^:%\s]+(?:@|%40)[^:%\s]+)(?::|%3A)/i
    .exec(carried)?.[1]
    ?.replace('%40', '@');
}

/** Passwords of the recorded server's accounts, as its README gives them. */
const PASSWORDS: Readonly<Record<string, string>> = { 'root@pam': 'pvetest123', 'tester@pve': 'testpass123' };

export function passwordOf(user: string): string {
  const password = PASSWORDS[user];
  if (password === undefined) throw new Error(`the recorded server has no user ${user}`);
  return password;
}
