// What importing a library costs the compiler: node scripts/run.mjs bench/type-check.ts [ROUNDS]
// Each row is one program checked by tsc in a process of its own, in turns; the best of all rounds counts.
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const root = process.cwd();
const rounds = Number(process.argv[2] ?? 3);

const PROGRAMS: Readonly<Record<string, string>> = {
  'empty, with the types of Node': `import { join } from 'node:path';\nexport const x: string = join('a', 'b');\n`,
  'drowse: import': `import * as library from 'drowse';\nexport const x: unknown = library;\n`,
  'drowse: import and three calls': `import { PveClient } from 'drowse';
const pve = new PveClient({ url: 'https://pve1:8006', credentials: { tokenId: 'a@pve!b', secret: 'c' } });
export const a: number = (await pve.request('GET /version')).major;
export const b: string[] = (await pve.request('GET /cluster/resources', { type: 'vm' })).map(({ id }) => id);
export const c: string = await pve.request('POST /nodes/{node}/lxc/{vmid}/status/start', { node: 'pve1', vmid: 101 });
`,
  'proxmox-api: import': `import * as library from 'proxmox-api';\nexport const x: unknown = library;\n`,
  'proxmox-api: import and three calls': `import { proxmoxApi } from 'proxmox-api';
const pve = proxmoxApi({ host: 'pve1', tokenID: 'a@pve!b', tokenSecret: 'c' });
export const a = (await pve.version.$get()).version;
export const b = (await pve.cluster.resources.$get({ type: 'vm' })).map(({ id }) => id);
export const c: string = await pve.nodes.$('pve1').lxc.$(101).status.start.$post();
`,
  'cv4pve-api-javascript: import': `import * as library from '@corsinvest/cv4pve-api-javascript';\nexport const x: unknown = library;\n`,
  'cv4pve-api-javascript: import and three calls': `import { PveClient } from '@corsinvest/cv4pve-api-javascript';
const pve = new PveClient('pve1', 8006);
export const a = (await pve.version.version()).response;
export const b = (await pve.cluster.resources.resources('vm')).response;
export const c = (await pve.nodes.get('pve1').lxc.get(101).status.start.vmStart(false, false)).response;
`,
};

interface Run {
  readonly wallMs: number;
  readonly cpuMs: number;
  readonly memoryMb: number;
  readonly ok: boolean;
  readonly said: string;
}

const MEASURED = `process.on('exit', () => {
  const { user, system } = process.cpuUsage();
  process.stderr.write('\\n' + JSON.stringify({ cpuMs: (user + system) / 1000, memoryMb: process.resourceUsage().maxRSS / 1024 }));
});
require(process.argv[1]);`;

function run(tsconfig: string): Run {
  const started = performance.now();
  const tsc = join(root, 'node_modules/typescript/lib/tsc.js');
  const child = spawnSync(process.execPath, ['-e', MEASURED, tsc, '-p', tsconfig], { encoding: 'utf8' });
  const wallMs = performance.now() - started;
  const measured = JSON.parse(child.stderr.trim().split('\n').at(-1)!) as { cpuMs: number; memoryMb: number };
  return { wallMs, ...measured, ok: child.status === 0, said: child.stdout.trim() };
}

/** Our own declarations, installed as a package beside the others. */
function install(directory: string): void {
  const modules = join(directory, 'node_modules');
  mkdirSync(join(modules, 'drowse'), { recursive: true });
  const types = join(modules, 'drowse/types');
  const tsc = join(root, 'node_modules/typescript/bin/tsc');
  const arguments_ = [
    tsc,
    '-p',
    join(root, 'tsconfig.types.json'),
    '--outDir',
    types,
    '--noEmitOnError',
    'false',
  ];
  spawnSync(process.execPath, arguments_, { cwd: root });
  const door = (name: string) => ({ types: `./types/${name}`, default: './nothing.js' });
  writeFileSync(
    join(modules, 'drowse/package.json'),
    JSON.stringify({
      name: 'drowse',
      type: 'module',
      exports: { '.': door('index.d.ts'), './pve': door('pve/index.d.ts') },
    }),
  );
  for (const name of ['proxmox-api', '@corsinvest', '@types', 'undici-types', 'undici', 'ws']) {
    symlinkSync(join(root, 'node_modules', name), join(modules, name));
  }
}

function project(directory: string, index: number, source: string, skipLibCheck: boolean): string {
  const folder = join(directory, `${index}-${skipLibCheck}`);
  mkdirSync(folder);
  writeFileSync(join(folder, 'main.mts'), source);
  const compilerOptions = {
    strict: true,
    noEmit: true,
    target: 'ES2022',
    module: 'NodeNext',
    types: ['node'],
    skipLibCheck,
  };
  writeFileSync(join(folder, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['main.mts'] }));
  return join(folder, 'tsconfig.json');
}

const directory = mkdtempSync(join(root, 'node_modules/.type-check-'));
try {
  install(directory);
  const rows = Object.entries(PROGRAMS).flatMap(([name, source], index) =>
    [true, false].map((skip) => ({
      name,
      skip,
      tsconfig: project(directory, index, source, skip),
      runs: [] as Run[],
    })),
  );
  for (let round = 0; round < rounds; round++) for (const row of rows) row.runs.push(run(row.tsconfig));

  const best = (runs: readonly Run[], key: 'wallMs' | 'cpuMs' | 'memoryMb') =>
    Math.min(...runs.map((one) => one[key]));
  const table = rows.map(({ name, skip, runs }) => {
    const empty = rows.find((row) => row.skip === skip)!;
    const cpuMs = best(runs, 'cpuMs');
    return {
      program: name,
      skipLibCheck: skip,
      'CPU ms': Math.round(cpuMs),
      'x empty': Number((cpuMs / best(empty.runs, 'cpuMs')).toFixed(2)),
      'wall ms': Math.round(best(runs, 'wallMs')),
      'RSS MB': Math.round(best(runs, 'memoryMb')),
      ok: runs[0]!.ok ? 'yes' : runs[0]!.said.split('\n')[0]!.slice(0, 60),
    };
  });
  console.log(`tsc ${process.versions.node ? `on Node ${process.versions.node}` : ''}, best of ${rounds}`);
  console.table(table);
} finally {
  rmSync(directory, { recursive: true, force: true });
}
