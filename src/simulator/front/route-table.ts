import type { ApiSchema, EndpointSchema } from '../../pve/schema/schema.ts';

/** A method of the API that a request has found. */
export interface FoundRoute {
  /** `GET /nodes/{node}/lxc` */
  readonly route: string;
  readonly endpoint: EndpointSchema;
  /** What the path says: `{ node: 'pve1', vmid: '101' }`. */
  readonly pathParams: Readonly<Record<string, string>>;
}

/** Placeholders that stand for all that follows: the names of volumes have slashes in them [RH]. */
const TAKES_THE_REST: ReadonlySet<string> = new Set(['volume']);

interface Branch {
  readonly words: Map<string, Branch>;
  placeholder: { readonly name: string; readonly branch: Branch } | undefined;
  readonly methods: Map<string, { readonly route: string; readonly endpoint: EndpointSchema }>;
}

const branch = (): Branch => ({ words: new Map(), placeholder: undefined, methods: new Map() });

/** Finds the method of one version's API that a path means [RH]. */
export class RouteTable {
  readonly #root = branch();

  constructor(schema: ApiSchema) {
    for (const [route, endpoint] of Object.entries(schema.endpoints)) {
      const space = route.indexOf(' ');
      let at = this.#root;
      for (const step of segments(route.slice(space + 1))) at = grow(at, step);
      at.methods.set(route.slice(0, space), { route, endpoint });
    }
  }

  /** `path` is decoded; empty segments do not count. */
  find(method: string, path: string): FoundRoute | undefined {
    const pathParams: Record<string, string> = {};
    const at = this.#walk(path, pathParams);
    const found = at?.methods.get(method);
    return found && { ...found, pathParams };
  }

  /** What lies directly below a path: the answer of its index. */
  children(path: string): string[] {
    return [...(this.#walk(path, {})?.words.keys() ?? [])];
  }

  #walk(path: string, pathParams: Record<string, string>): Branch | undefined {
    let at = this.#root;
    const way = segments(path);
    for (let depth = 0; depth < way.length; depth++) {
      const step = way[depth]!;
      const word = at.words.get(step);
      if (word) {
        at = word;
        continue;
      }
      if (!at.placeholder || /\s/.test(step)) return undefined;
      const rest = TAKES_THE_REST.has(at.placeholder.name);
      pathParams[at.placeholder.name] = rest ? way.slice(depth).join('/') : step;
      at = at.placeholder.branch;
      if (rest) break;
    }
    return at;
  }
}

function segments(path: string): string[] {
  return path.split('/').filter((step) => step !== '');
}

function grow(at: Branch, step: string): Branch {
  const name = /^\{(.+)\}$/.exec(step)?.[1];
  if (name !== undefined) {
    at.placeholder ??= { name, branch: branch() };
    return at.placeholder.branch;
  }
  const next = at.words.get(step) ?? branch();
  at.words.set(step, next);
  return next;
}
