// Runs a TypeScript program of this repository: node scripts/run.mjs FILE.ts [ARGUMENTS].
// Node 20 cannot do that by itself; the result lies in node_modules so that packages are found from there.
import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from 'esbuild';

const [file, ...programArguments] = process.argv.slice(2);
if (!file) {
  console.error('usage: node scripts/run.mjs FILE.ts [ARGUMENTS]');
  process.exit(2);
}
const directory = resolve('node_modules/.cache/drowse');
mkdirSync(directory, { recursive: true });
const outfile = join(directory, `${file.replace(/[^\w]+/g, '-')}-${process.pid}.mjs`);
await build({
  entryPoints: [file],
  outfile,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  packages: 'external',
  logLevel: 'warning',
});
process.argv = [process.argv[0], resolve(file), ...programArguments];
await import(pathToFileURL(outfile).href);
