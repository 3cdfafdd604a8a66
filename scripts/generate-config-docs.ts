// Writes docs/config.md from the schema of the configuration: node scripts/run.mjs scripts/generate-config-docs.ts
import { writeFileSync } from 'node:fs';
import { configReference } from '../src/config/reference.ts';

writeFileSync('docs/config.md', configReference());
console.log('docs/config.md');
