/** Something that goes wrong with a request, as data. */
export type Fault =
  | {
      readonly kind: 'status';
      readonly status: number;
      readonly reason?: string;
      readonly body?: string;
      readonly contentType?: string;
    }
  | { readonly kind: 'delay'; readonly ms: number }
  | { readonly kind: 'cut'; readonly when: CutMoment }
  | { readonly kind: 'truncate'; readonly bytes?: number }
  | { readonly kind: 'garbage' }
  | { readonly kind: 'black-hole' }
  | { readonly kind: 'replace'; readonly json: unknown }
  | { readonly kind: 'run'; readonly action: (request: FaultedRequest) => void };

/**
 * When a connection is cut: as soon as the request's head is there (nothing was executed), after the whole
 * request has been received (nothing was executed), after it was executed and before any answer, or in the
 * middle of the answer's body.
 */
export type CutMoment = 'before-send' | 'after-send' | 'after-execution' | 'in-body';

/** The request a fault meets. */
export interface FaultedRequest {
  readonly method: string;
  /** `/nodes/pve1/lxc/101/status/start` */
  readonly path: string;
  /** `POST /nodes/{node}/lxc/{vmid}/status/start`, or undefined when the schema has no such method. */
  readonly route: string | undefined;
  /** The node the client spoke to, and the remote it belongs to. */
  readonly node: string;
  readonly remote: string;
}

/** Makes faults for `Simulator.use`. */
export const fault = {
  /** Answers `status` instead of executing anything; 595 to 599 come as Proxmox sends them, with no body. */
  status(status: number, options: { reason?: string; body?: string; contentType?: string } = {}): Fault {
    return { kind: 'status', status, ...options };
  },
  /** Waits `ms` milliseconds of the simulator's clock first; the worker that serves it is not blocked. */
  delay: (ms: number): Fault => ({ kind: 'delay', ms }),
  cut: (when: CutMoment): Fault => ({ kind: 'cut', when }),
  /** Executes, then sends a well-formed answer whose body stops after `bytes` bytes, half of it by default. */
  truncate: (bytes?: number): Fault => ({ kind: 'truncate', ...(bytes === undefined ? {} : { bytes }) }),
  /** Executes, then answers 200 with a body that is no JSON. */
  garbage: (): Fault => ({ kind: 'garbage' }),
  /** Takes the request and never answers it; nothing is executed. */
  blackHole: (): Fault => ({ kind: 'black-hole' }),
  /** Executes, then answers 200 with this JSON instead: the whole envelope, `{ data: … }`. */
  replace: (json: unknown): Fault => ({ kind: 'replace', json }),
  /** Does something to the simulated world first, then lets the request through. */
  run: (action: (request: FaultedRequest) => void): Fault => ({ kind: 'run', action }),
};

export interface FaultOptions {
  /** How many requests it meets; all, by default. */
  readonly times?: number;
  /** How many requests it lets pass first; none, by default. */
  readonly after?: number;
  /** Only requests that enter by this node, and only at this remote. */
  readonly node?: string;
  readonly remote?: string;
}

interface FaultRule extends FaultOptions {
  readonly route: string;
  readonly fault: Fault;
  left: number;
  skip: number;
}

/** The faults in force. */
export class FaultRules {
  readonly #rules = new Set<FaultRule>();

  /**
   * @param route `GET /cluster/resources`, with the path as the schema or as the client writes it; a method
   * or path may be `*`, and `*` alone is every request.
   * @returns what takes the fault away again.
   */
  use(route: string, fault: Fault, options: FaultOptions = {}): () => void {
    const rule: FaultRule = {
      route,
      fault,
      ...options,
      left: options.times ?? Infinity,
      skip: options.after ?? 0,
    };
    this.#rules.add(rule);
    return () => this.#rules.delete(rule);
  }

  clear(): void {
    this.#rules.clear();
  }

  /** The faults that meet this request, in the order they were set; each is counted. */
  take(request: FaultedRequest): Fault[] {
    const taken: Fault[] = [];
    for (const rule of this.#rules) {
      if (!meets(rule, request)) continue;
      if (rule.skip > 0) {
        rule.skip--;
        continue;
      }
      if (--rule.left <= 0) this.#rules.delete(rule);
      taken.push(rule.fault);
    }
    return taken;
  }
}

function meets(rule: FaultRule, request: FaultedRequest): boolean {
  if (rule.node !== undefined && rule.node !== request.node) return false;
  if (rule.remote !== undefined && rule.remote !== request.remote) return false;
  return routeMatches(rule.route, request);
}

/** Whether `pattern` names this request, by its route or by its path. */
export function routeMatches(
  pattern: string,
  request: Pick<FaultedRequest, 'method' | 'path' | 'route'>,
): boolean {
  if (pattern === '*' || pattern === request.route) return true;
  const space = pattern.indexOf(' ');
  const [method, path] = space < 0 ? ['*', pattern] : [pattern.slice(0, space), pattern.slice(space + 1)];
  if (method !== '*' && method !== request.method) return false;
  if (path === '*' || path === request.path) return true;
  return request.route !== undefined && path === request.route.slice(request.route.indexOf(' ') + 1);
}
