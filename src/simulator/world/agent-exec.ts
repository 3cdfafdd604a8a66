import type { Cluster } from './cluster.ts';
import type { Guest } from './guest.ts';

/** A command the agent was told to run. */
export interface AgentCommand {
  readonly pid: number;
  /** World time at which it has ended. */
  readonly endsAt: number;
  readonly exitCode: number;
  readonly out: string;
  readonly err: string;
}

/** Starts one of the few commands every simulated machine knows; `undefined` if it is not installed. */
export function runInMachine(
  cluster: Cluster,
  guest: Guest,
  argv: readonly string[],
  input: string,
): AgentCommand | undefined {
  const [command = '', ...words] = argv;
  const done = (out: string, exitCode = 0, err = '', ms = 20): AgentCommand => ({
    pid: 1200 + guest.agentCommands.size * 3,
    endsAt: cluster.time() + ms,
    exitCode,
    out,
    err,
  });
  switch (command.replace(/^\/(?:usr\/)?bin\//, '')) {
    case 'true':
      return done('');
    case 'false':
      return done('', 1);
    case 'echo':
      return done(`${words.join(' ')}\n`);
    case 'hostname':
      return done(`${guest.name}\n`);
    case 'uname':
      return done(
        words[0] === '-a' ? `Linux ${guest.name} 6.12.48+deb13-amd64 x86_64 GNU/Linux\n` : 'Linux\n',
      );
    case 'whoami':
      return done('root\n');
    case 'sleep':
      return done('', 0, '', Number(words[0] ?? 0) * 1000);
    case 'cat':
      if (words.length === 0) return done(input);
      if (words[0] === '/etc/hostname') return done(`${guest.name}\n`);
      return done('', 1, `cat: ${words[0]}: No such file or directory\n`);
    case 'sh':
    case 'bash':
      return shell(words, (inner) => runInMachine(cluster, guest, inner, input), done);
    default:
      return undefined;
  }
}

/** `sh -c 'echo hello; exit 3'`: one simple command, and an exit status. */
function shell(
  words: readonly string[],
  run: (argv: string[]) => AgentCommand | undefined,
  done: (out: string, exitCode?: number, err?: string) => AgentCommand,
): AgentCommand {
  const script = words[0] === '-c' ? (words[1] ?? '') : '';
  const [, first = '', exit] = /^(.*?)(?:;\s*exit\s+(\d+))?\s*$/s.exec(script)!;
  const status = /^\s*exit\s+(\d+)\s*$/.exec(first)?.[1];
  if (status !== undefined) return done('', Number(status));
  const argv = [...first.matchAll(/'([^']*)'|"([^"]*)"|(\S+)/g)].map((it) => it[1] ?? it[2] ?? it[3] ?? '');
  if (argv.length === 0) return done('', Number(exit ?? 0));
  const inner = run(argv);
  if (!inner) return done('', Number(exit ?? 127), `sh: 1: ${argv[0]}: not found\n`);
  return { ...inner, exitCode: Number(exit ?? inner.exitCode) };
}
