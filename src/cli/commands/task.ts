import type { Command } from 'commander';
import type { Task } from '../../client/task.ts';
import { examples } from '../examples.ts';
import { printable } from '../output/text-width.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';
import { withTask } from '../task-session.ts';

const UPID = 'the task, as tasks lists it; REMOTE/UPID if several remotes have a node of that name';

export function addTask(program: Command, attach: Attach): void {
  const task = program.command('task').description('look at one task, or stop it');
  const log = task
    .command('log')
    .description("print a task's log")
    .argument('<upid>', UPID)
    .option('-f, --follow', 'go on until the task ends')
    .addHelpText(
      'after',
      examples(['drowse task log -f UPID:pve1:…:vzdump:101:root@pam:', 'watch a backup']),
    );
  attach(log, (session, [upid = '']) =>
    withTask(session, upid, (one) =>
      printLog(session, one, log.opts<{ follow?: boolean }>().follow ?? false),
    ),
  );
  const stop = task.command('stop').description('abort a task').argument('<upid>', UPID);
  attach(stop, (session, [upid = '']) =>
    withTask(session, upid, async (one) => {
      await one.stop({ signal: session.signal });
      session.print(one.upid);
    }),
  );
}

async function printLog(session: Session, task: Task, follow: boolean): Promise<void> {
  const { signal } = session;
  if (follow) {
    for await (const line of task.log({ signal })) session.print(printable(line));
    return;
  }
  const { client, node, upid } = task;
  const lines = await client.request(
    'GET /nodes/{node}/tasks/{upid}/log',
    { node, upid, start: 0, limit: 0 },
    { signal },
  );
  // Of a task it does not know the server says no more than that.
  if (lines[0]?.text.startsWith('unable to open file')) await task.status({ signal });
  session.print(...lines.map(({ text }) => printable(text)));
}
