import type {
  TaskListEntry,
  TaskListEntryWire,
  TaskLogLine,
  TaskLogLineWire,
  TaskStatus,
  TaskStatusWire,
} from '../wire/tasks.ts';

/** What we know better than the schema does. */
export interface TasksRefinements {
  'GET /nodes/{node}/tasks': { wire: TaskListEntryWire[]; returns: readonly TaskListEntry[] };
  'GET /nodes/{node}/tasks/{upid}/status': { wire: TaskStatusWire; returns: TaskStatus };
  'GET /nodes/{node}/tasks/{upid}/log': { wire: TaskLogLineWire[]; returns: readonly TaskLogLine[] };
}
