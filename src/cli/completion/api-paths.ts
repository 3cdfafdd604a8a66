import { describePath } from '../../pve/schema/describe.ts';
import { loadSchema } from '../../pve/schema/load.ts';
import type { Candidate } from './complete.ts';

/** Values for the variables of a path, where they are known: `node` or `vmid`. */
export type PathValues = (variable: string, path: readonly string[]) => Promise<readonly Candidate[]>;

/** What may come next in a path of the API, one segment further; those that go on end with a slash. */
export async function apiPaths(partial: string, valuesOf: PathValues | undefined): Promise<Candidate[]> {
  const schema = await loadSchema('9.2');
  const parent = partial.slice(0, partial.lastIndexOf('/') + 1);
  const description = describePath(schema, parent);
  if (!description) return [];
  const segments = parent.split('/').filter((segment) => segment !== '');
  const words = await Promise.all(
    description.children.map(async (child) => {
      const variable = /^\{(.+)\}$/.exec(child)?.[1];
      if (variable === undefined || !valuesOf) return [{ word: child, meaning: '' }];
      return valuesOf(variable, segments);
    }),
  );
  return words.flat().map(({ word, meaning }) => {
    const path = `${parent === '' ? '/' : parent}${word}`;
    const goesOn = (describePath(schema, path)?.children.length ?? 0) > 0;
    return { word: goesOn ? `${path}/` : path, meaning };
  });
}
