import { PveError } from '../../pve/errors.ts';
import { runningAt } from '../guest/open-terminal.ts';
import type { Reach } from '../guest/reach.ts';
import { NoPrompt, type Recipe, ShellRun } from '../recipe.ts';
import { openTerminal } from '../terminal-open.ts';
import type { TerminalTarget } from '../terminal-target.ts';
import type { RunningCommand } from './execution.ts';

export interface ContainerScript {
  readonly script: string;
  readonly stdin?: AsyncIterable<Uint8Array> | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Runs a shell script in a container: through root's shell on its node where a password of `root@pam` is
 * configured, else through its own console if that is a shell.
 * @throws PveError `unsupported` if neither would do; `api` if it does not run; `console-busy`.
 */
export async function runInContainer(reach: Reach, asked: ContainerScript): Promise<RunningCommand> {
  const { client } = reach;
  const signal = asked.signal && { signal: asked.signal };
  const { node, vmid } = await runningAt(reach, signal);
  if (client.accounts.user === 'root@pam') {
    return start(reach, { kind: 'node', node }, { ...asked, shared: false, vmid }, 'ticket');
  }
  await requireShell(reach, { node, vmid }, signal);
  const giveBack = await client.consoleTurns.take(vmid, signal);
  try {
    const target = { kind: 'lxc', node, vmid } as const;
    const recipe = { ...asked, shared: true };
    const run = await start(reach, target, recipe).catch((error: unknown) => {
      // What somebody left running there ended with Ctrl-C, and the session with it: the next one is fresh.
      if (error instanceof NoPrompt && asked.stdin === undefined) return start(reach, target, recipe);
      throw error;
    });
    return withTurn(run, giveBack);
  } catch (error) {
    giveBack();
    throw error;
  }
}

async function start(
  reach: Reach,
  target: TerminalTarget,
  { signal, ...recipe }: Recipe & { readonly signal?: AbortSignal | undefined },
  auth?: 'ticket',
): Promise<ShellRun> {
  const { client } = reach;
  const terminal = await openTerminal(client, target, { ...(signal && { signal }), ...(auth && { auth }) });
  const abort = () => void terminal[Symbol.asyncDispose]();
  signal?.addEventListener('abort', abort, { once: true });
  try {
    const run = await ShellRun.start(terminal, client.clock, recipe);
    signal?.throwIfAborted();
    return run;
  } catch (error) {
    signal?.throwIfAborted();
    throw error;
  } finally {
    signal?.removeEventListener('abort', abort);
  }
}

function withTurn(run: ShellRun, giveBack: () => void): RunningCommand {
  return {
    next: () => run.next(),
    get exitStatus() {
      return run.exitStatus;
    },
    stop: () => run.stop().finally(giveBack),
  };
}

/** @throws PveError `unsupported` saying what would do. */
async function requireShell(
  { client, subject }: Reach,
  at: { node: string; vmid: number },
  options: { signal?: AbortSignal } | undefined,
): Promise<void> {
  const rows = await client.request('GET /nodes/{node}/lxc/{vmid}/pending', at, options);
  const row = (rows as ReadonlyArray<{ key: string; value?: unknown; pending?: unknown }>).find(
    ({ key }) => key === 'cmode',
  );
  if (row?.value === 'shell') return;
  const waiting = row?.pending === 'shell';
  throw new PveError(
    'unsupported',
    waiting
      ? `${subject}: its console becomes a shell only when it is started the next time`
      : `${subject}: commands need the password of root@pam, or a console that is a shell`,
    {
      subject,
      advice: waiting
        ? `Reboot it: \`pct reboot ${at.vmid}\`. Or give the username root@pam and its password.`
        : `Give username root@pam and its password as well; or \`pct set ${at.vmid} --cmode shell\` and reboot it, and see that ${client.accounts.token ?? client.accounts.user} has VM.Console on /vms/${at.vmid}.`,
    },
  );
}
