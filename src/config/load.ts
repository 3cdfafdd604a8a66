import type { LoadedConfig } from './config.ts';

export interface LoadConfigOptions {
  /** What `--config` says. */
  path?: string;
  env: Readonly<Record<string, string | undefined>>;
  /** Where `./drowse.yaml` and a relative `path` are looked for. */
  cwd: string;
}

/** Finds, reads and checks the configuration. */
export async function loadConfig(options: LoadConfigOptions): Promise<LoadedConfig> {
  throw new Error(`not there yet: ${options.cwd}`);
}
