import type { RemoteOptions } from '../../inventory/options.ts';
import { AmbiguousError, PveError } from '../../pve/errors.ts';

/**
 * The remote that is meant: the only one, or the one named.
 * @throws PveError `not-found`; AmbiguousError if there are several and none is named.
 */
export function chosenRemote(remotes: readonly RemoteOptions[], name: string | undefined): RemoteOptions {
  const names = remotes.map((remote) => remote.name ?? remote.url);
  if (name === undefined) {
    if (remotes.length === 1) return remotes[0]!;
    throw new AmbiguousError('several Proxmox are configured', {
      subject: 'api',
      candidates: names,
      advice: `Choose one: ${names.map((each) => `--remote ${each}`).join(' or ')}.`,
    });
  }
  const found = remotes.find((remote) => remote.name === name);
  if (found) return found;
  const advice = `Configured: ${names.join(', ')}.`;
  throw new PveError('not-found', `there is no remote ${name}`, { subject: name, advice });
}
