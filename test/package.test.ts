import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const manifest = JSON.parse(readFileSync(resolve(root, 'package.json'), 'utf8')) as {
  exports: Record<string, string | { types: string; default: string }>;
  bin: Record<string, string>;
  dependencies: Record<string, string>;
};

test('what is installed with drowse are two packages', () => {
  expect(Object.keys(manifest.dependencies).sort()).toEqual(['undici', 'ws']);
});

test('the package holds every file its doors name, and nothing but the built ones', () => {
  const packed = JSON.parse(
    execFileSync('npm', ['pack', '--dry-run', '--json', '--ignore-scripts'], { cwd: root, encoding: 'utf8' }),
  ) as Array<{ files: Array<{ path: string }> }>;
  const files = packed[0]!.files.map(({ path }) => path);
  const doors = Object.values(manifest.exports).flatMap((door) =>
    typeof door === 'string' ? [door] : Object.values(door),
  );
  for (const door of [...doors, ...Object.values(manifest.bin)])
    expect(files).toContain(door.replace(/^\.\//, ''));
  expect(files.filter((path) => /^(src|test|bench|docs|scripts)\//.test(path))).toEqual([]);
});

test.each(['drowse', 'drowse/pve', 'drowse/simulator'])('%s can be imported as built', (door) => {
  const print = `import(${JSON.stringify(door)}).then((it) => console.log(Object.keys(it).length))`;
  expect(
    Number(execFileSync(process.execPath, ['-e', print], { cwd: root, encoding: 'utf8' })),
  ).toBeGreaterThan(0);
});

test('importing the main door loads neither the simulator nor the programs', () => {
  const print = `import('drowse').then(() => console.log(process.memoryUsage().rss))`;
  expect(Number(execFileSync(process.execPath, ['-e', print], { cwd: root, encoding: 'utf8' }))).toBeLessThan(
    120 * 2 ** 20,
  );
  expect(readFileSync(resolve(root, 'dist/index.js'), 'utf8')).not.toMatch(/commander|createSimulator/);
});
