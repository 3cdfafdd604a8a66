import type { Config, ConfigSource } from '../config/config.ts';
import { ConfigError } from '../config/config-error.ts';
import { type LoadConfigOptions, loadConfig } from '../config/load.ts';
import type { RemoteOptions } from '../inventory/options.ts';
import { remoteOptions } from './remotes.ts';

/** What is configured, ready to be opened. */
export interface Setup {
  readonly config: Config;
  readonly source: ConfigSource;
  readonly remotes: readonly RemoteOptions[];
}

/**
 * Reads the configuration and what it refers to.
 * @throws ConfigError if it is wrong, or if there is none and `optional` is not set.
 */
export async function loadSetup(options: LoadConfigOptions & { optional?: boolean }): Promise<Setup> {
  const { config, source } = await loadConfig(options);
  if (source.kind === 'none' && !options.optional) throw nothingConfigured();
  return { config, source, remotes: await remoteOptions(config.providers.proxmox) };
}

function nothingConfigured(): ConfigError {
  return new ConfigError([
    {
      subject: 'configuration',
      message: 'no Proxmox is configured',
      advice:
        'Set PROXMOX_URL, PROXMOX_TOKEN_ID and PROXMOX_SECRET, or write a drowse.yaml, or try it on a simulated one: drowse demo.',
    },
  ]);
}
