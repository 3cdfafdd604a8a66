import type { StorageContentWire } from '../wire/storage.ts';

/** What we know better than the schema does. */
export interface StorageRefinements {
  'GET /nodes/{node}/storage/{storage}/content': {
    wire: StorageContentWire[];
    returns: StorageContentWire[];
  };
}
