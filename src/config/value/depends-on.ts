import { parseGuestRef } from '../../pve/guest-ref.ts';
import type { DependencyConfig } from '../config.ts';
import { BadValue } from './bad-value.ts';

const CONDITIONS = { service_started: 'started', service_healthy: 'healthy' } as const;

/**
 * Reads what a route depends on: `db`, `cache:service_healthy`, `guest:113`, `guest:lab/lxc/113:service_healthy`.
 * @throws BadValue
 */
export function parseDependency(text: string): DependencyConfig {
  const words = text.split(':');
  const ofGuest = words[0] === 'guest' && words.length > 1;
  if (ofGuest) words.shift();
  const [subject, condition = 'service_started', ...more] = words;
  if (!subject || more.length > 0) {
    throw new BadValue(
      `${JSON.stringify(text)} names neither a route nor a guest`,
      'Write ROUTE, guest:VMID, or either with :service_healthy after it.',
    );
  }
  if (!Object.hasOwn(CONDITIONS, condition)) {
    throw new BadValue(
      `${JSON.stringify(text)} has the condition ${JSON.stringify(condition)}`,
      'Conditions are service_started (the default) and service_healthy.',
    );
  }
  const met = CONDITIONS[condition as keyof typeof CONDITIONS];
  return ofGuest ? { guest: guestRef(subject), condition: met } : { route: subject, condition: met };
}

function guestRef(text: string) {
  try {
    return parseGuestRef(text);
  } catch (error) {
    throw new BadValue(
      (error as Error).message,
      'Write guest:VMID or guest:NAME, with REMOTE/ before it if needed.',
    );
  }
}
