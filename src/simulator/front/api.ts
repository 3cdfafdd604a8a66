import { loadSchema } from '../../pve/schema/load.ts';
import type { ApiSchema } from '../../pve/schema/schema.ts';
import { Verifiers } from '../verify/verifier.ts';
import type { Series } from '../version-profile.ts';
import { RouteTable } from './route-table.ts';

/** The methods of one version and what their parameters must be. */
export interface Api {
  readonly routes: RouteTable;
  readonly verifiers: Verifiers;
}

/** The index of the whole API, which the schema's own listing leaves out. */
const ROOT = { 'GET /': { name: 'index', permissions: { user: 'all' } } } as const;

/** What 9.2.11, which the simulator says it is, has gained over 9.2.3, whose schema it goes by [ND]. */
function since(endpoints: ApiSchema['endpoints']): ApiSchema['endpoints'] {
  const journal = endpoints['GET /nodes/{node}/journal'];
  if (!journal) return {};
  const service = { type: 'string', maxLength: 128, optional: 1 } as const;
  return { 'GET /nodes/{node}/journal': { ...journal, parameters: { ...journal.parameters, service } } };
}

export async function loadApi(series: Series): Promise<Api> {
  const { endpoints, version } = await loadSchema(series);
  const schema = { version, endpoints: { ...ROOT, ...endpoints, ...(series === '9.2' && since(endpoints)) } };
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
