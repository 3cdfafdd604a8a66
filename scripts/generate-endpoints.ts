// Writes src/pve/endpoints/generated from the schemas: node scripts/run.mjs scripts/generate-endpoints.ts
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { generate } from './endpoints/generate.ts';
import { readInput } from './endpoints/read-input.ts';

const root = process.cwd();
const directory = join(root, 'src/pve/endpoints/generated');
const files = generate(readInput(root));
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
for (const [name, text] of files) writeFileSync(join(directory, name), text);
console.log(`${files.size} files in src/pve/endpoints/generated`);
