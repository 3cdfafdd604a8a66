import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { SimulatedRemote, Simulator } from '../../simulator/index.ts';

/** Files that a client needs to reach a simulator; they hold its secrets and only their owner may read them. */
export interface ConnectionFiles {
  readonly directory: string;
  /** A configuration for this program. */
  readonly configFile: string;
  /** Absolute path of each remote's CA certificate. */
  readonly caFiles: ReadonlyMap<string, string>;
  remove(): void;
}

const OWNER_ONLY = { mode: 0o600, flag: 'wx' } as const;

/** Writes them into a new directory below the system's temporary one. */
export function writeConnectionFiles(simulator: Simulator): ConnectionFiles {
  const directory = mkdtempSync(join(tmpdir(), 'drowse-'));
  const caFiles = new Map(
    simulator.remotes.map(({ name, ca }) => {
      const path = join(directory, `${name}-ca.pem`);
      writeFileSync(path, ca, OWNER_ONLY);
      return [name, path];
    }),
  );
  const configFile = join(directory, 'drowse.yaml');
  writeFileSync(configFile, configText(simulator.remotes, caFiles), OWNER_ONLY);
  return {
    directory,
    configFile,
    caFiles,
    remove: () => rmSync(directory, { recursive: true, force: true }),
  };
}

function configText(remotes: readonly SimulatedRemote[], caFiles: ReadonlyMap<string, string>): string {
  const entries = remotes.map(({ name, urls, tokenId, secret, username, password }) => {
    const [url, ...others] = urls;
    const keys = {
      name,
      url,
      ...(others.length > 0 && { urls: others }),
      ca_file: caFiles.get(name),
      token_id: tokenId,
      secret,
      username,
      password,
    };
    // JSON's texts and lists are YAML too.
    const lines = Object.entries(keys).map(([key, value]) => `${key}: ${JSON.stringify(value)}`);
    return `    - ${lines.join('\n      ')}\n`;
  });
  return `# A simulated Proxmox VE; gone when it is stopped.\nproviders:\n  proxmox:\n${entries.join('')}`;
}
