import { PveClient } from '../client/client.ts';
import type { RemoteOptions } from '../inventory/options.ts';
import type { Clock } from '../std/clock.ts';

/** Opens a client for each remote, hands them to `use`, and closes them whatever happens. */
export async function withClients<Value>(
  remotes: readonly RemoteOptions[],
  { clock }: { clock: Clock },
  use: (clients: readonly PveClient[]) => Promise<Value>,
): Promise<Value> {
  const clients = remotes.map(({ pollMs, ...options }) => new PveClient({ ...options, clock }));
  try {
    return await use(clients);
  } finally {
    await Promise.all(clients.map((client) => client[Symbol.asyncDispose]()));
  }
}
