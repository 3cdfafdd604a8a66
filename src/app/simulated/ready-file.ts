import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { ConfigError } from '../../config/config-error.ts';
import type { Simulator } from '../../simulator/index.ts';
import type { ConnectionFiles } from './connection-files.ts';

/** What the ready file says: how to reach the simulator, and how much there is in it. */
export function readyDocument(simulator: Simulator, files: ConnectionFiles): Record<string, unknown> {
  const remotes = simulator.remotes.map(
    ({ name, urls, fingerprint, tokenId, secret, username, password }) => {
      const caFile = files.caFiles.get(name);
      return { name, urls, caFile, fingerprint, tokenId, secret, username, password };
    },
  );
  const { name: _name, urls, ...first } = remotes[0]!;
  const { clusters } = simulator.world;
  return {
    url: urls[0],
    ...first,
    nodes: clusters.reduce((sum, { nodes }) => sum + nodes.size, 0),
    guests: clusters.reduce((sum, { guests }) => sum + guests.size, 0),
    remotes,
  };
}

/**
 * Writes the file whole or not at all, readable by its owner only; returns what removes it.
 * @throws ConfigError naming the file, if it cannot be written.
 */
export function writeReadyFile(path: string, cwd: string, document: Record<string, unknown>): () => void {
  const target = resolve(cwd, path);
  const part = `${target}.${process.pid}.part`;
  try {
    writeFileSync(part, `${JSON.stringify(document, null, 2)}\n`, { mode: 0o600, flag: 'wx' });
    renameSync(part, target);
  } catch (error) {
    rmSync(part, { force: true });
    const why = (error as NodeJS.ErrnoException).code ?? String(error);
    const advice = 'Choose another place for --ready-file.';
    throw new ConfigError([{ subject: target, message: `cannot be written (${why})`, advice }], {
      cause: error,
    });
  }
  return () => rmSync(target, { force: true });
}
