import { join } from 'node:path';
import ts from 'typescript';

export interface Complaint {
  readonly code: number;
  /** Counted from 0. */
  readonly line: number;
  readonly message: string;
}

/**
 * What the compiler says of a program that is not on disk, as if it lay in `src/`. `drowse/pve` is the door of that
 * name.
 */
export function compile(source: string): Complaint[] {
  const file = join(process.cwd(), 'src/not-on-disk.ts');
  const options: ts.CompilerOptions = {
    strict: true,
    noEmit: true,
    allowImportingTsExtensions: true,
    types: [],
    skipLibCheck: true,
    target: ts.ScriptTarget.ES2022,
    module: ts.ModuleKind.NodeNext,
    paths: { 'drowse/pve': [join(process.cwd(), 'src/pve/index.ts')] },
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile } = host;
  host.getSourceFile = (name, version, ...rest) =>
    name === file
      ? ts.createSourceFile(name, source, version)
      : getSourceFile.call(host, name, version, ...rest);
  const program = ts.createProgram([file], options, host);
  const compiled = program.getSourceFile(file);
  return [...program.getSyntacticDiagnostics(compiled), ...program.getSemanticDiagnostics(compiled)].map(
    ({ code, start, messageText }) => ({
      code,
      line: ts.getLineAndCharacterOfPosition(compiled!, start!).line,
      message: ts.flattenDiagnosticMessageText(messageText, ' '),
    }),
  );
}
