import { onTestFinished } from 'vitest';
import { PveClient } from '../../src/client/client.ts';
import type { PveClientOptions } from '../../src/client/options.ts';
import type { SimulatedRemote, Simulator } from '../../src/simulator/index.ts';

/** What a client needs to reach a simulated remote: its URLs, its CA, its token. */
export function clientOptions(
  simulator: Simulator,
  overrides: Partial<PveClientOptions> = {},
  remote: SimulatedRemote = simulator,
): PveClientOptions {
  const [url, ...urls] = remote.urls;
  return {
    url: url!,
    urls,
    name: remote.name,
    credentials: { tokenId: remote.tokenId, secret: remote.secret },
    tls: { ca: remote.ca },
    clock: simulator.clock,
    ...overrides,
  };
}

/** A client for a simulated remote, disposed of when the test has finished. */
export function clientFor(
  simulator: Simulator,
  overrides: Partial<PveClientOptions> = {},
  remote: SimulatedRemote = simulator,
): PveClient {
  const client = new PveClient(clientOptions(simulator, overrides, remote));
  onTestFinished(() => client[Symbol.asyncDispose]());
  return client;
}

/** A client for a small server of one's own, disposed of when the test has finished. */
export function clientAt(
  server: { url: string; ca: string },
  overrides: Partial<PveClientOptions> = {},
): PveClient {
  const client = new PveClient({
    url: server.url,
    name: 'lab',
    credentials: { tokenId: 'root@pam!test', secret: 'f8ee2e3f-6a57-4b9a-8f05-2afaee5ae1bc' },
    tls: { ca: server.ca },
    ...overrides,
  });
  onTestFinished(() => client[Symbol.asyncDispose]());
  return client;
}

/** What a promise fails with. */
export async function failure(work: Promise<unknown>): Promise<Error & Record<string, unknown>> {
  try {
    await work;
  } catch (error) {
    return error as Error & Record<string, unknown>;
  }
  throw new Error('it did not fail');
}
