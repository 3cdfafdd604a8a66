import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { expect, test } from 'vitest';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');

/** Which rooms a room may import from, besides itself. A room that is not named here fails the test. */
const BELOW: Readonly<Record<string, readonly string[]>> = {
  std: [],
  pve: ['std'],
  config: ['pve', 'std'],
  client: ['pve', 'std'],
  inventory: ['client', 'pve', 'std'],
  simulator: ['pve', 'std'],
  app: ['inventory', 'client', 'config', 'pve', 'std', 'simulator'],
  cli: ['app', 'inventory', 'client', 'config', 'pve', 'std', 'simulator'],
};

/** Packages that may be imported, by room; `node:` modules are judged separately. */
const PACKAGES: Readonly<Record<string, readonly string[]>> = {
  client: ['undici', 'ws'],
  config: ['yaml', 'zod'],
  simulator: ['ws', 'yaml', 'zod', 'selfsigned'],
  cli: ['commander'],
};

/** What the door `.` must never drag in. */
const NOT_BEHIND_THE_MAIN_DOOR = ['cli', 'app', 'simulator', 'config', 'gateway', 'server', 'dashboard'];

interface SourceFile {
  readonly path: string;
  readonly room: string;
  readonly tree: ts.SourceFile;
}

function sourceFiles(directory = join(root, 'src')): SourceFile[] {
  return readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    const path = join(directory, entry.name);
    if (entry.isDirectory()) return entry.name === 'dashboard' ? [] : sourceFiles(path);
    if (!/\.ts$/.test(entry.name) || /\.(test|d)\.ts$/.test(entry.name)) return [];
    const short = relative(root, path);
    const tree = ts.createSourceFile(short, readFileSync(path, 'utf8'), ts.ScriptTarget.ES2022, true);
    return [{ path: short, room: short.split('/').length > 2 ? short.split('/')[1]! : 'door', tree }];
  });
}

interface Import {
  readonly specifier: string;
  readonly typeOnly: boolean;
}

function importsOf(file: SourceFile): Import[] {
  const found: Import[] = [];
  const visit = (node: ts.Node): void => {
    if ((ts.isImportDeclaration(node) || ts.isExportDeclaration(node)) && node.moduleSpecifier) {
      const typeOnly = ts.isImportDeclaration(node)
        ? (node.importClause?.isTypeOnly ?? false)
        : node.isTypeOnly;
      found.push({ specifier: (node.moduleSpecifier as ts.StringLiteral).text, typeOnly });
    }
    if (ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword) {
      const [argument] = node.arguments;
      if (argument && ts.isStringLiteralLike(argument))
        found.push({ specifier: argument.text, typeOnly: false });
    }
    ts.forEachChild(node, visit);
  };
  visit(file.tree);
  return found;
}

const roomOf = (file: SourceFile, specifier: string): string => {
  const target = relative(join(root, 'src'), resolve(root, dirname(file.path), specifier));
  return target.includes('/') ? target.split('/')[0]! : 'door';
};

const files = sourceFiles();

test('imports go down only', () => {
  const upwards = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => specifier.startsWith('.'))
      .map(({ specifier }) => ({ from: file.path, to: specifier, room: roomOf(file, specifier) }))
      .filter(({ room }) => file.room !== 'door' && room !== file.room && !BELOW[file.room]?.includes(room)),
  );
  expect(upwards).toEqual([]);
  expect(
    [...new Set(files.map(({ room }) => room))].filter((room) => room !== 'door' && !(room in BELOW)),
  ).toEqual([]);
});

test('each room uses only the packages it is known to need', () => {
  const strangers = files.flatMap((file) =>
    importsOf(file)
      .filter(({ specifier }) => !specifier.startsWith('.') && !specifier.startsWith('node:'))
      .filter(
        ({ specifier }) =>
          !PACKAGES[file.room]?.some((name) => specifier === name || specifier.startsWith(`${name}/`)),
      )
      .map(({ specifier }) => `${file.path} imports ${specifier}`),
  );
  expect(strangers).toEqual([]);
});

test('the main door leads to the client and the inventory and to nothing of the programs', () => {
  const byPath = new Map(files.map((file) => [file.path, file]));
  const seen = new Set<string>();
  const walk = (path: string): void => {
    const file = byPath.get(path);
    if (!file || seen.has(path)) return;
    seen.add(path);
    for (const { specifier } of importsOf(file)) {
      if (specifier.startsWith('.')) walk(relative(root, resolve(root, dirname(path), specifier)));
    }
  };
  walk('src/index.ts');
  const rooms = new Set([...seen].map((path) => path.split('/')[1]!));
  expect(NOT_BEHIND_THE_MAIN_DOOR.filter((room) => rooms.has(room))).toEqual([]);
  expect(rooms).toContain('client');
  expect(rooms).toContain('inventory');
});

test('no module keeps state that changes', () => {
  const mutable = files.flatMap((file) =>
    file.tree.statements.flatMap((statement) => {
      if (!ts.isVariableStatement(statement)) return [];
      const constant = (statement.declarationList.flags & ts.NodeFlags.Const) !== 0;
      return statement.declarationList.declarations
        .filter((declaration) => !constant || isMutableContainer(declaration.initializer))
        .filter(
          (declaration) => !/^(Readonly|ReadonlyMap|ReadonlySet)\b/.test(declaration.type?.getText() ?? ''),
        )
        .map((declaration) => `${file.path}: ${declaration.name.getText()}`);
    }),
  );
  expect(mutable).toEqual([]);
});

function isMutableContainer(initializer: ts.Expression | undefined): boolean {
  return (
    initializer !== undefined &&
    ts.isNewExpression(initializer) &&
    /^(Map|Set|WeakMap|WeakSet|Array)$/.test(initializer.expression.getText())
  );
}

test('time and chance are arguments', () => {
  const allowed = new Set(['src/std/clock.ts', 'src/std/manual-clock.ts']);
  const reads = files.flatMap((file) => {
    if (allowed.has(file.path)) return [];
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (ts.isCallExpression(node)) {
        const called = node.expression.getText();
        if (
          /^(Date\.now|Math\.random|performance\.now|setTimeout|setInterval|AbortSignal\.timeout)$/.test(
            called,
          )
        ) {
          found.push(`${file.path}: ${called}`);
        }
      }
      if (ts.isNewExpression(node) && node.expression.getText() === 'Date' && !node.arguments?.length) {
        found.push(`${file.path}: new Date()`);
      }
      ts.forEachChild(node, visit);
    };
    visit(file.tree);
    return found;
  });
  expect(reads).toEqual([]);
});

test('exports are named, and nothing is typed `any`', () => {
  const loose = files.flatMap((file) => {
    const found: string[] = [];
    const visit = (node: ts.Node): void => {
      if (node.kind === ts.SyntaxKind.AnyKeyword) found.push(`${file.path}: any`);
      if (ts.isExportAssignment(node)) found.push(`${file.path}: default export`);
      if (ts.isEnumDeclaration(node) || ts.isModuleDeclaration(node))
        found.push(`${file.path}: ${node.name.getText()}`);
      ts.forEachChild(node, visit);
    };
    visit(file.tree);
    return found;
  });
  expect(loose).toEqual([]);
});

test('the library prints nothing', () => {
  const printing = files
    .filter(({ room }) => room !== 'cli')
    .filter(({ tree }) =>
      /\bconsole\.(log|error|warn|info)\(|process\.(stdout|stderr)\.write\(/.test(tree.text),
    )
    .map(({ path }) => path);
  expect(printing).toEqual([]);
});

test('every room and door named in ARCHITECTURE.md is there, and every room is named', () => {
  const text = readFileSync(join(root, 'ARCHITECTURE.md'), 'utf8');
  const tree = readdirSync(join(root, 'src'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name);
  const named = [...text.matchAll(/`src\/([a-z]+)\/`/g)].map((match) => match[1]!);
  expect([...new Set(named)].sort()).toEqual(tree.sort());
  const paths = [...text.matchAll(/`((?:src|test|docs|bench|examples|scripts)\/[\w./-]+\.\w+)`/g)].map(
    (match) => match[1]!,
  );
  expect(paths.filter((path) => !exists(path))).toEqual([]);
});

function exists(path: string): boolean {
  try {
    readFileSync(join(root, path));
    return true;
  } catch {
    return false;
  }
}
