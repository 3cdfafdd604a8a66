import type { Scenario } from './scenario.ts';

/** One standalone host without any guest. */
export function empty(): Scenario {
  return { name: 'empty', clusters: [{ name: 'empty', standalone: true, nodes: [{ name: 'pve1' }] }] };
}
