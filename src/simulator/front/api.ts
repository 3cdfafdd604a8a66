import { loadSchema } from '../../pve/schema/load.ts';
import { Verifiers } from '../verify/verifier.ts';
import type { Series } from '../version-profile.ts';
import { RouteTable } from './route-table.ts';

/** The methods of one version and what their parameters must be. */
export interface Api {
  readonly routes: RouteTable;
  readonly verifiers: Verifiers;
}

export async function loadApi(series: Series): Promise<Api> {
  const schema = await loadSchema(series);
  return { routes: new RouteTable(schema), verifiers: new Verifiers(schema) };
}

/** Each version's API, read when a request first needs it. */
export class Apis {
  readonly #loaded = new Map<Series, Promise<Api>>();

  load(series: Series): Promise<Api> {
    const loaded = this.#loaded.get(series) ?? loadApi(series);
    this.#loaded.set(series, loaded);
    return loaded;
  }
}
