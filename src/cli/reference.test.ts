import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { cliReference } from './reference.ts';

test('docs/cli.md is what the definitions say: node scripts/run.mjs scripts/generate-cli-docs.ts', () => {
  expect(readFileSync('docs/cli.md', 'utf8')).toBe(cliReference());
});
