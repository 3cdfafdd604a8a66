import type { Version, VersionWire } from '../wire/version.ts';

/** What we know better than the schema does. */
export interface VersionRefinements {
  'GET /version': { wire: VersionWire; returns: Version };
}
