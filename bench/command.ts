import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';

// What the command and the package cost: starting, importing, installing. `npm run build` first.
const ROUNDS = 15;
const bin = resolve('dist/bin.js');
const PROGRAMS: Readonly<Record<string, readonly string[]>> = {
  'node -e 0': ['-e', '0'],
  'drowse --version': [bin, '--version'],
  'drowse --help': [bin, '--help'],
  "import 'drowse'": ['--input-type=module', '-e', "import 'drowse'"],
  "import 'proxmox-api'": ['--input-type=module', '-e', "import 'proxmox-api'"],
  "import 'undici'": ['--input-type=module', '-e', "import 'undici'"],
};

const median = (values: readonly number[]): number =>
  [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

function milliseconds(words: readonly string[]): number {
  const started = performance.now();
  const { status } = spawnSync(process.execPath, words, { stdio: 'ignore' });
  if (status !== 0) throw new Error(`node ${words.join(' ')} ended with ${status}`);
  return performance.now() - started;
}

function treeBytes(path: string): number {
  const stat = statSync(path);
  if (!stat.isDirectory()) return stat.size;
  return readdirSync(path).reduce((sum, name) => sum + treeBytes(join(path, name)), 0);
}

function install(what: string): { packages: number; bytes: number } {
  const directory = mkdtempSync(join(tmpdir(), 'drowse-install-'));
  try {
    writeFileSync(join(directory, 'package.json'), '{"private":true}');
    execFileSync('npm', ['install', '--silent', '--no-audit', '--no-fund', what], {
      cwd: directory,
      stdio: 'ignore',
    });
    const lock = join(directory, 'node_modules/.package-lock.json');
    const { packages } = JSON.parse(execFileSync('cat', [lock], { encoding: 'utf8' })) as {
      packages: Record<string, unknown>;
    };
    return { packages: Object.keys(packages).length, bytes: treeBytes(join(directory, 'node_modules')) };
  } finally {
    rmSync(directory, { recursive: true });
  }
}

const times = new Map(Object.keys(PROGRAMS).map((name) => [name, [] as number[]]));
for (let round = 0; round < ROUNDS; round++) {
  for (const [name, words] of Object.entries(PROGRAMS)) times.get(name)!.push(milliseconds(words));
}
const bare = median(times.get('node -e 0')!);
console.log('| program | ms, median of interleaved rounds | more than node -e 0 |\n|---|---|---|');
for (const [name, values] of times) {
  console.log(`| ${name} | ${median(values).toFixed(0)} | ${(median(values) - bare).toFixed(0)} ms |`);
}

const packDirectory = mkdtempSync(join(tmpdir(), 'drowse-pack-'));
const [packed] = JSON.parse(
  execFileSync('npm', ['pack', '--json', '--ignore-scripts', '--pack-destination', packDirectory], {
    encoding: 'utf8',
  }),
) as Array<{ filename: string }>;
console.log('\n| npm install | packages | MB on disk |\n|---|---|---|');
for (const [name, what] of [
  ['drowse', join(packDirectory, packed!.filename)],
  ['proxmox-api', 'proxmox-api'],
  ['@corsinvest/cv4pve-api-javascript', '@corsinvest/cv4pve-api-javascript'],
] as const) {
  const { packages, bytes } = install(what);
  console.log(`| ${name} | ${packages} | ${(bytes / 1e6).toFixed(1)} |`);
}
rmSync(packDirectory, { recursive: true });
