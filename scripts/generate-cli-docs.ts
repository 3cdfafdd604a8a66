// Writes docs/cli.md from the definitions of the commands: node scripts/run.mjs scripts/generate-cli-docs.ts
import { writeFileSync } from 'node:fs';
import { cliReference } from '../src/cli/reference.ts';

writeFileSync('docs/cli.md', cliReference());
console.log('docs/cli.md');
