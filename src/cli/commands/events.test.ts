import { expect, test } from 'vitest';
import { useLab } from '../../../test/support/cli.ts';

const lab = useLab();

test('an id of another run is answered by resume-expired, then a snapshot', async () => {
  const { code, stdout } = await lab().run('events --after elsewhere-17 --for 2s --format jsonl');
  const kinds = stdout
    .trimEnd()
    .split('\n')
    .map((line) => (JSON.parse(line) as { kind: string }).kind);
  expect(code).toBe(0);
  expect(kinds.slice(0, 2)).toEqual(['resume-expired', 'snapshot']);
});

test('what is no id is refused', async () => {
  const { code, stdout, stderr } = await lab().run('events --after yesterday');
  expect([code, stdout]).toEqual([2, '']);
  expect(stderr).toBe(
    'drowse: --after: "yesterday" is no id of an event. Ids look like EPOCH-SEQ; --format jsonl prints them.\n',
  );
});

test('following prints what happens, a task at its start and at its end', async () => {
  let started = false;
  const { stdout } = await lab().run('events -f --format jsonl', {
    onOutput: (text, interrupt) => {
      // A task that runs already when reading begins has started before.
      if (!started) lab().clock.setTimeout(() => lab().simulator.guest(104).start(), 5000);
      started = true;
      if (/"task-finished".*vzstart/.test(text)) interrupt();
    },
  });
  const tasks = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { id: string; kind: string; task?: { type: string; id: string } })
    .filter(({ task }) => task?.type === 'vzstart' && task.id === '104');
  expect(tasks.map(({ kind }) => kind)).toEqual(['task-started', 'task-finished']);
  for (const { id } of tasks) expect(id).toMatch(/^\w+-\d+$/);
});
