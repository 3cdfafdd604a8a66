import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ApiSchema } from '../../src/pve/schema/schema.ts';
import type { GenerateInput } from './generate.ts';

const SCHEMAS = ['9.2.3', '8.4.5', '7.4-16'];

/** What the generator reads, from the root of the repository. */
export function readInput(root: string): GenerateInput {
  const endpoints = join(root, 'src/pve/endpoints');
  return {
    schemas: SCHEMAS.map(
      (version) =>
        JSON.parse(readFileSync(join(root, `src/pve/schema/${version}.json`), 'utf8')) as ApiSchema,
    ),
    refinements: new Map(
      readdirSync(endpoints)
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.test.ts'))
        .map((name) => [name.slice(0, -3), readFileSync(join(endpoints, name), 'utf8')]),
    ),
  };
}
