import { readFileSync } from 'node:fs';
import type { PveClientOptions } from '../../src/client/options.ts';
import { createSimulator } from '../../src/simulator/index.ts';
import { clientOptions } from '../support/client.ts';

/** A Proxmox that the contract is held against. */
export interface Target {
  readonly name: string;
  /** Makes it reachable; `close` ends what was begun for that. */
  readonly open: () => Promise<{ readonly options: PveClientOptions; readonly close: () => Promise<void> }>;
}

const simulated: Target = {
  name: 'the simulator',
  async open() {
    const sim = await createSimulator();
    return { options: clientOptions(sim), close: () => sim.close() };
  },
};

/**
 * The real one that the environment names, if it names one.
 * @throws Error naming the variable that is missing.
 */
function live(env: Readonly<Record<string, string | undefined>>): Target | undefined {
  const url = env['DROWSE_LIVE_URL'];
  if (!url) return undefined;
  const need = (name: string): string => {
    const value = env[name];
    if (!value) throw new Error(`DROWSE_LIVE_URL is set, but ${name} is not`);
    return value;
  };
  const credentials = { tokenId: need('DROWSE_LIVE_TOKEN_ID'), secret: need('DROWSE_LIVE_SECRET') };
  const fingerprint = env['DROWSE_LIVE_FINGERPRINT'] || undefined;
  const caFile = env['DROWSE_LIVE_CA_FILE'] || undefined;
  const tls = { fingerprint, ca: caFile && readFileSync(caFile, 'utf8') };
  return {
    name: url,
    open: async () => ({ options: { url, name: 'live', credentials, tls }, close: async () => {} }),
  };
}

/** Name of the pool that the contract makes and removes. */
export const POOL = `drowse-contract-${process.pid}`;

/** What the contract is held against; says so on stderr, and what it is going to touch there. */
export function targets(env: Readonly<Record<string, string | undefined>> = process.env): readonly Target[] {
  const real = live(env);
  process.stderr.write(
    real
      ? `\ncontract: testing ${real.name} too. It is read from; a pool ${POOL} without members is made there and removed again. No guest is touched.\n`
      : '\ncontract: ONLY THE SIMULATOR IS TESTED. To test a real Proxmox too, set DROWSE_LIVE_URL, DROWSE_LIVE_TOKEN_ID, DROWSE_LIVE_SECRET and DROWSE_LIVE_FINGERPRINT or DROWSE_LIVE_CA_FILE.\n',
  );
  return real ? [simulated, real] : [simulated];
}
