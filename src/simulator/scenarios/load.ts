import { empty } from './empty.ts';
import { homelab } from './homelab.ts';
import { large } from './large.ts';
import type { Scenario } from './scenario.ts';
import { twoRemotes } from './two-remotes.ts';

/** How one may name a scenario. */
export type ScenarioChoice =
  | 'homelab'
  | 'empty'
  | 'two-remotes'
  | `large:${number}`
  | Scenario
  | { readonly file: string };

const LARGEST = 100_000;

/**
 * The scenario of that name, the one given, or the one in a YAML file.
 * @throws Error naming what is wrong with it and where.
 */
export async function loadScenario(choice: ScenarioChoice): Promise<Scenario> {
  if (typeof choice === 'string') return namedScenario(choice);
  const { checkScenario } = await import('./check.ts');
  if (!('file' in choice)) return checkScenario(choice, 'the scenario');
  const { readFile } = await import('node:fs/promises');
  const { parse } = await import('yaml');
  return checkScenario(parse(await readFile(choice.file, 'utf8')), choice.file);
}

function namedScenario(name: string): Scenario {
  if (name === 'homelab') return homelab();
  if (name === 'empty') return empty();
  if (name === 'two-remotes') return twoRemotes();
  const count = /^large:(\d+)$/.exec(name)?.[1];
  if (count !== undefined && Number(count) >= 1 && Number(count) <= LARGEST) return large(Number(count));
  throw new Error(
    `there is no scenario ${JSON.stringify(name)}; there are homelab, empty, two-remotes and large:N (N up to ${LARGEST})`,
  );
}
