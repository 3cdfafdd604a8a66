// Builds dist/: one ESM bundle per door with shared chunks, the types, and the JSON Schema of the configuration.
// Only `undici` and `ws` stay outside; everything else that a door needs is inside.
import { execFile } from 'node:child_process';
import { chmod, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { build } from 'esbuild';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const dist = join(root, 'dist');
const manifest = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));

const DOORS = {
  index: 'src/index.ts',
  pve: 'src/pve/index.ts',
  simulator: 'src/simulator/index.ts',
  bin: 'src/cli/bin.ts',
};

// A large object is read several times as fast from JSON as from a program text, and is smaller so.
const jsonAsText = {
  name: 'json-as-text',
  setup({ onLoad }) {
    onLoad({ filter: /\.json$/ }, async ({ path }) => {
      const text = JSON.stringify(JSON.parse(await readFile(path, 'utf8')));
      return { contents: `export default JSON.parse(${JSON.stringify(text)});`, loader: 'js' };
    });
  },
};

const shared = {
  absWorkingDir: root,
  bundle: true,
  platform: 'node',
  format: 'esm',
  target: 'node20',
  logLevel: 'warning',
  plugins: [jsonAsText],
  define: { DROWSE_VERSION: JSON.stringify(manifest.version) },
};

// A bundled CommonJS package asks for Node's own modules by `require`, which an ES module has to make first.
const REQUIRE_SHIM = 'var __require =';
const REQUIRE_BANNER = `import { createRequire as __createRequire } from 'node:module';\nconst require = __createRequire(import.meta.url);\n`;

async function bundle() {
  const { outputFiles } = await build({
    ...shared,
    entryPoints: DOORS,
    outdir: dist,
    chunkNames: 'chunks/[name]-[hash]',
    splitting: true,
    external: Object.keys(manifest.dependencies),
    legalComments: 'none',
    write: false,
  });
  await Promise.all(
    outputFiles.map(async ({ path, text }) => {
      await mkdir(dirname(path), { recursive: true });
      await writeFile(path, text.includes(REQUIRE_SHIM) ? REQUIRE_BANNER + text : text);
      if (path === join(dist, 'bin.js')) await chmod(path, 0o755);
    }),
  );
  return outputFiles.map(({ path }) => relative(dist, path));
}

// Types are checked by `npm run types`; here they are only written down.
async function types() {
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  await promisify(execFile)(process.execPath, [tsc, '-p', 'tsconfig.types.json', '--noCheck'], { cwd: root });
}

async function configSchema() {
  const entry = join(root, 'src/config/schema/json-schema.ts');
  const outfile = join(root, 'node_modules/.cache/drowse', `config-schema-${process.pid}.mjs`);
  await build({ ...shared, entryPoints: [entry], outfile, packages: 'external' });
  try {
    const { configJsonSchema } = await import(pathToFileURL(outfile).href);
    await writeFile(join(dist, 'config.schema.json'), `${JSON.stringify(configJsonSchema(), null, 2)}\n`);
  } finally {
    await rm(outfile, { force: true });
  }
  return ['config.schema.json'];
}

/** What earlier builds left behind. */
async function sweep(written) {
  const entries = await readdir(dist, { recursive: true, withFileTypes: true });
  const files = entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(dist, join(entry.parentPath, entry.name)));
  const stale = files.filter((file) => !written.includes(file) && !file.startsWith('types/'));
  await Promise.all(stale.map((file) => rm(join(dist, file))));
}

await mkdir(dist, { recursive: true });
await rm(join(dist, 'types'), { recursive: true, force: true });
const [files, schema] = await Promise.all([bundle(), configSchema(), types()]);
await sweep([...files, ...schema]);
