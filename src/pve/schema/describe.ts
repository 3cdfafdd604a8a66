import { permissionText } from './permission-text.ts';
import type { ApiSchema, EndpointSchema, ParameterSchema } from './schema.ts';

/** What a version of Proxmox says of one path. */
export interface PathDescription {
  /** With its variables: `/nodes/{node}/lxc`. */
  readonly path: string;
  readonly methods: readonly MethodDescription[];
  /** What comes after the path, for completion: `config`, `{vmid}`. */
  readonly children: readonly string[];
}

export interface MethodDescription {
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  /** Who may call it, in words. */
  readonly permission: string;
  readonly apiTokens: boolean;
  /** Runs in pvedaemon as root. */
  readonly protected: boolean;
  /** The parameter that names the node it runs on. */
  readonly runsOn?: string;
  readonly parameters: readonly ParameterDescription[];
  /** `string`, `array of object`, … */
  readonly returns: string;
}

export interface ParameterDescription {
  /** `net[n]` stands for `net0`, `net1`, … */
  readonly name: string;
  /** `integer 100–999999999`, `vm | storage | node | sdn`, `string (pve-node)`. */
  readonly type: string;
  readonly required: boolean;
  readonly inPath: boolean;
  readonly default?: string;
  /** Only together with this parameter. */
  readonly requires?: string;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/**
 * What the schema says of a path, written with its variables (`/nodes/{node}/lxc`) or with their values
 * (`/nodes/pve1/lxc/101`).
 * @returns `undefined` if there is nothing at or below that path.
 */
export function describePath(schema: ApiSchema, path: string): PathDescription | undefined {
  const wanted = segmentsOf(path);
  const paths = [...new Set(Object.keys(schema.endpoints).map((route) => route.slice(route.indexOf(' ') + 1)))];
  const candidates = paths.filter((candidate) => startsLike(segmentsOf(candidate), wanted));
  if (candidates.length === 0) return undefined;
  const prefixes = candidates.map((candidate) => segmentsOf(candidate).slice(0, wanted.length).join('/'));
  const best = prefixes.reduce((a, b) => (literals(a, wanted) >= literals(b, wanted) ? a : b));
  const below = candidates.filter((_, index) => prefixes[index] === best).map(segmentsOf);
  const full = `/${best}`;
  return {
    path: full,
    methods: METHODS.flatMap((method) => {
      const endpoint = schema.endpoints[`${method} ${full}`];
      return endpoint ? [describeMethod(method, full, endpoint)] : [];
    }),
    children: [...new Set(below.flatMap((segments) => segments.slice(wanted.length, wanted.length + 1)))].sort(),
  };
}

function describeMethod(
  method: MethodDescription['method'],
  path: string,
  endpoint: EndpointSchema,
): MethodDescription {
  const inPath = new Set([...path.matchAll(/\{([^}]+)\}/g)].map(([, name]) => name!));
  const parameters = Object.entries(endpoint.parameters ?? {}).map(([name, parameter]) => ({
    name,
    type: schemaText(parameter),
    required: inPath.has(name) || !parameter.optional,
    inPath: inPath.has(name),
    ...(parameter.default !== undefined && { default: String(parameter.default) }),
    ...(parameter.requires !== undefined && { requires: parameter.requires }),
  }));
  const rank = (one: ParameterDescription) => (one.inPath ? 0 : one.required ? 1 : 2);
  return {
    method,
    permission: permissionText(endpoint),
    apiTokens: endpoint.allowtoken !== false,
    protected: endpoint.protected ?? false,
    ...(endpoint.proxyto !== undefined && { runsOn: endpoint.proxyto }),
    parameters: parameters.sort((a, b) => rank(a) - rank(b)),
    returns: schemaText(endpoint.returns ?? {}),
  };
}

/** A schema in a few words. */
export function schemaText(schema: ParameterSchema): string {
  if (schema.oneOf) return [...new Set(schema.oneOf.map(schemaText))].join(' or ');
  if (schema.enum) return schema.enum.join(' | ');
  if (schema.type === 'array' || schema.items) return `array of ${schemaText(schema.items ?? {})}`;
  const type = schema.type ?? (schema.properties ? 'object' : 'any');
  const format = typeof schema.format === 'string' ? ` (${schema.format})` : '';
  const keys = typeof schema.format === 'object' ? ` (keys: ${Object.keys(schema.format).sort().join(', ')})` : '';
  return `${type}${rangeText(schema)}${format}${keys}`;
}

/** ` 100–999999999`, ` ≥ 0` or nothing. */
export function rangeText({ minimum, maximum }: ParameterSchema): string {
  if (minimum !== undefined && maximum !== undefined) return ` ${minimum}–${maximum}`;
  if (minimum !== undefined) return ` ≥ ${minimum}`;
  return maximum === undefined ? '' : ` ≤ ${maximum}`;
}

const segmentsOf = (path: string) => path.split('/').filter((segment) => segment !== '');
const isVariable = (segment: string | undefined) => segment?.startsWith('{') ?? false;

function startsLike(candidate: readonly string[], wanted: readonly string[]): boolean {
  return (
    candidate.length >= wanted.length &&
    wanted.every((word, index) => candidate[index] === word || (isVariable(candidate[index]) && !isVariable(word)))
  );
}

/** How many segments of the prefix are the very words asked for: a literal beats a variable. */
function literals(prefix: string, wanted: readonly string[]): number {
  return segmentsOf(prefix).filter((segment, index) => segment === wanted[index]).length;
}
