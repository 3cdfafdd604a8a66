import type { InventoryEvent } from '../../inventory/events.ts';
import type { Inventory } from '../../inventory/inventory.ts';
import type { Paint, Tone } from '../output/style.ts';
import { padText, printable } from '../output/text-width.ts';
import { countText, instantText } from '../output/units.ts';
import { taskStatusText } from './task-columns.ts';

const KIND_WIDTH = 'guest-addresses'.length;

/** Whether it is news to a person: that addresses have become known to us is not. */
export function isNews(event: InventoryEvent): boolean {
  return event.kind !== 'guest-addresses' || event.from !== null;
}

/** An event on one line: when, what, whom, and what changed. */
export function eventLine(event: InventoryEvent, inventory: Pick<Inventory, 'refOf'>, paint: Paint): string {
  const kind = paint(padText(event.kind, KIND_WIDTH), toneOf(event.kind));
  const text = `${subjectOf(event, inventory)}  ${detailOf(event)}`.trimEnd();
  return `${paint(instantText(event.at), 'dim')}  ${kind}  ${printable(text)}`;
}

function subjectOf(event: InventoryEvent, inventory: Pick<Inventory, 'refOf'>): string {
  if ('guest' in event) return [inventory.refOf(event.guest), event.guest.name].filter(Boolean).join(' ');
  if ('node' in event) return inventory.refOf(event.node);
  if ('task' in event)
    return `${event.task.node} ${event.task.type}${event.task.id ? ` ${event.task.id}` : ''}`;
  return event.remote ?? '';
}

function detailOf(event: InventoryEvent): string {
  if ('task' in event) {
    return event.kind === 'task-finished'
      ? `${taskStatusText(event.task)} (${event.task.user})`
      : event.task.user;
  }
  if ('snapshot' in event) {
    const { guests, nodes } = event.snapshot;
    return `${countText(guests.length, 'guest')}, ${countText(nodes.length, 'node')}`;
  }
  if ('from' in event) return `${wordsOf(event.from)} → ${wordsOf(event.to)}`;
  if ('reason' in event) return event.reason ?? '';
  if ('guest' in event) return event.guest.node;
  return '';
}

function wordsOf(value: string | readonly string[] | null): string {
  if (value === null || value.length === 0) return '-';
  return typeof value === 'string' ? value : value.join(' ');
}

function toneOf(kind: InventoryEvent['kind']): Tone {
  if (/lost|expired|removed/.test(kind)) return 'bad';
  if (/started|restored|resumed|created/.test(kind)) return 'good';
  return /stopped|paused/.test(kind) ? 'warn' : 'accent';
}
