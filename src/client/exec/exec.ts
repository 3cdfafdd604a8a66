import type { Reach } from '../guest/reach.ts';
import { checkCommand, commandScript } from './argv.ts';
import { runInContainer } from './container.ts';
import { type ExecOptions, Execution } from './execution.ts';
import { runInMachine } from './machine.ts';

/** See `Guest.exec`. */
export async function exec(
  reach: Reach,
  argv: readonly string[],
  options: ExecOptions = {},
): Promise<Execution> {
  const { env, signal } = options;
  checkCommand(reach.subject, argv, env);
  const stdin = streamOf(options.stdin);
  const { kind } = await reach.known(signal && { signal });
  const command =
    kind === 'lxc'
      ? await runInContainer(reach, { script: commandScript(reach.subject, argv, env), stdin, signal })
      : await runInMachine(reach, { argv, env, stdin, signal });
  return new Execution(reach.subject, command, signal);
}

function streamOf(stdin: ExecOptions['stdin']): AsyncIterable<Uint8Array> | undefined {
  if (stdin === undefined) return undefined;
  if (typeof stdin !== 'string' && !(stdin instanceof Uint8Array)) return stdin;
  const bytes = typeof stdin === 'string' ? Buffer.from(stdin) : stdin;
  return (async function* () {
    yield bytes;
  })();
}
