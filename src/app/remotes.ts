import { readFile } from 'node:fs/promises';
import type { RemoteConfig } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import type { RemoteOptions } from '../inventory/options.ts';

/**
 * What the client and the inventory take, from what the configuration says. Certificate files are read here.
 * @throws ConfigError naming the file that cannot be read.
 */
export function remoteOptions(remotes: readonly RemoteConfig[]): Promise<RemoteOptions[]> {
  return Promise.all(remotes.map(oneRemote));
}

async function oneRemote(remote: RemoteConfig): Promise<RemoteOptions> {
  const { name, url, urls, tokenId, secret, username, password, realm, pollMs } = remote;
  return {
    name,
    url,
    urls,
    pollMs,
    credentials: {
      ...(tokenId !== undefined && { tokenId, secret }),
      ...(username !== undefined && { username, password, realm }),
    },
    tls: {
      ...(remote.caFile !== undefined && { ca: await readCa(remote.name, remote.caFile) }),
      ...(remote.fingerprints.length > 0 && { fingerprint: remote.fingerprints }),
      noTlsVerify: remote.noTlsVerify,
    },
  };
}

async function readCa(remote: string, path: string): Promise<string> {
  try {
    const text = await readFile(path, 'utf8');
    if (text.includes('-----BEGIN CERTIFICATE-----')) return text;
  } catch (error) {
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    throw caProblem(remote, path, `cannot be read (${why})`, error);
  }
  throw caProblem(remote, path, 'holds no certificate in PEM format');
}

function caProblem(remote: string, path: string, message: string, cause?: unknown): ConfigError {
  const advice = `It is the ca_file of ${remote}; a cluster's own authority is /etc/pve/pve-root-ca.pem on its nodes.`;
  return new ConfigError([{ subject: path, message, advice }], { cause });
}
