import { permissionText } from '../../src/pve/schema/permission-text.ts';
import type { ApiSchema, EndpointSchema, ParameterSchema } from '../../src/pve/schema/schema.ts';
import { areaOf } from './areas.ts';
import { objectText, quote, typeText } from './typescript-text.ts';

export interface GenerateInput {
  /** Newest first: the first one is the contract, the others say since when something is there. */
  readonly schemas: readonly ApiSchema[];
  /** The text of `src/pve/endpoints/<name>.ts`, by name. */
  readonly refinements: ReadonlyMap<string, string>;
}

interface Endpoint {
  readonly route: string;
  readonly schema: EndpointSchema;
  /** The series that have it, newest first. */
  readonly series: readonly string[];
}

const HEADER = `// Written by scripts/generate-endpoints.ts from Proxmox's own schema. Do not edit: run it again.\n`;

/** The files of src/pve/endpoints/generated, by name. */
export function generate({ schemas, refinements }: GenerateInput): Map<string, string> {
  const refined = refinedRoutes(refinements);
  const areas = new Map<string, Endpoint[]>();
  for (const endpoint of endpointsOf(schemas)) {
    const current = schemas[0]!.endpoints[endpoint.route] !== undefined;
    const area = current ? areaOf(pathOf(endpoint.route)) : 'older';
    areas.set(area, [...(areas.get(area) ?? []), endpoint]);
  }
  const files = new Map<string, string>();
  for (const [area, endpoints] of [...areas].sort(([a], [b]) => (a < b ? -1 : 1))) {
    files.set(`${area}.ts`, fileText(area, endpoints, refined));
  }
  return files;
}

/** Every method of the newest schema, then those that only older ones have. */
function endpointsOf(schemas: readonly ApiSchema[]): Endpoint[] {
  const routes = new Map<string, EndpointSchema>();
  for (const { endpoints } of schemas) {
    for (const [route, schema] of Object.entries(endpoints))
      if (!routes.has(route)) routes.set(route, schema);
  }
  const shapes = schemas.map(({ version, endpoints }) => ({
    series: seriesOf(version),
    routes: new Set(Object.keys(endpoints)),
    shapes: new Set(Object.keys(endpoints).map(shapeOf)),
  }));
  const newest = shapes[0]!.routes;
  return [...routes].map(([route, schema]) => ({
    route,
    schema,
    series: shapes
      .filter((one) => (newest.has(route) ? one.shapes.has(shapeOf(route)) : one.routes.has(route)))
      .map(({ series }) => series),
  }));
}

function fileText(
  area: string,
  endpoints: readonly Endpoint[],
  refined: ReadonlyMap<string, string>,
): string {
  const types: string[] = [];
  const members = endpoints.map((endpoint) => {
    const refinement = refined.get(endpoint.route);
    const { wire, returns } = resultTexts(endpoint, refinement, types);
    return `${docText(endpoint)}  ${quote(endpoint.route)}: {\n    params: ${paramsText(endpoint)};\n    wire: ${wire};\n    returns: ${returns};\n  };\n`;
  });
  const body = `${types.join('')}export interface ${pascal(area)}Endpoints {\n${members.join('')}}\n`;
  return `${HEADER}${importsText(body, endpoints, refined)}\n${body}`;
}

function resultTexts(endpoint: Endpoint, refinement: string | undefined, types: string[]) {
  if (refinement !== undefined) {
    const from = `${refinementsName(refinement)}[${quote(endpoint.route)}]`;
    return { wire: `${from}['wire']`, returns: `${from}['returns']` };
  }
  const text = typeText(endpoint.schema.returns ?? {}, 'out', '');
  if (!text.includes('\n')) return { wire: text, returns: text };
  const name = typeName(endpoint.route);
  if (types.some((type) => type.includes(` ${name} `))) throw new Error(`${name} would name two results`);
  types.push(
    text.startsWith('{') && text.endsWith('}')
      ? `interface ${name} ${text}\n\n`
      : `type ${name} = ${text};\n\n`,
  );
  return { wire: name, returns: name };
}

function paramsText({ route, schema }: Endpoint): string {
  const inPath: Record<string, ParameterSchema> = {};
  for (const [, name] of route.matchAll(/\{([^}]+)\}/g)) {
    inPath[name!] = { type: 'string', ...schema.parameters?.[name!], optional: false };
  }
  return objectText({ ...inPath, ...withoutKeys(schema.parameters ?? {}, inPath) }, 'in', '    ');
}

function docText({ schema, series }: Endpoint): string {
  const facts = [
    `Privilege: ${permissionText(schema)}.`,
    ...(schema.allowtoken === false ? ['Refused to API tokens.'] : []),
    [
      schema.protected ? 'Runs in pvedaemon' : 'Runs in pveproxy',
      schema.proxyto === undefined ? '' : `, on the node of \`${schema.proxyto}\``,
      '.',
    ].join(''),
    `In Proxmox VE ${series.join(', ')}.`,
  ];
  return `  /** ${facts.join(' ').replaceAll('*/', '*\\/')} */\n`;
}

function importsText(
  body: string,
  endpoints: readonly Endpoint[],
  refined: ReadonlyMap<string, string>,
): string {
  const names = new Set(
    endpoints.map(({ route }) => refined.get(route)).filter((name) => name !== undefined),
  );
  const lines = [...names]
    .sort()
    .map((name) => `import type { ${refinementsName(name)} } from '../${name}.ts';\n`);
  if (/\bNoParams\b/.test(body)) lines.push(`import type { NoParams } from '../no-params.ts';\n`);
  const scalars = ['WireFlag', 'WireNumber'].filter((name) => new RegExp(`\\b${name}\\b`).test(body));
  if (scalars.length > 0) lines.push(`import type { ${scalars.join(', ')} } from '../../wire/scalar.ts';\n`);
  return lines.join('');
}

/** Route → the hand-written file that refines it. */
function refinedRoutes(refinements: ReadonlyMap<string, string>): Map<string, string> {
  const routes = new Map<string, string>();
  for (const [name, text] of refinements) {
    for (const [, route] of text.matchAll(/^ {2}'((?:GET|POST|PUT|DELETE) [^']+)': \{/gm)) {
      if (routes.has(route!)) throw new Error(`${route} is refined in ${routes.get(route!)} and in ${name}`);
      routes.set(route!, name);
    }
  }
  return routes;
}

function withoutKeys<T>(record: Readonly<Record<string, T>>, keys: object): Record<string, T> {
  return Object.fromEntries(Object.entries(record).filter(([key]) => !(key in keys)));
}

const pathOf = (route: string) => route.slice(route.indexOf(' ') + 1);
const shapeOf = (route: string) => route.replace(/\{[^}]+\}/g, '{}');
const seriesOf = (version: string) => version.split(/[.-]/).slice(0, 2).join('.');
const refinementsName = (file: string) => `${pascal(file)}Refinements`;

function pascal(text: string): string {
  return text.replace(/(?:^|[^A-Za-z0-9]+)([A-Za-z0-9])/g, (_, letter: string) => letter.toUpperCase());
}

function typeName(route: string): string {
  const [method, path] = route.split(' ') as [string, string];
  return `${pascal(method.toLowerCase())}${pascal(path).replace(/[^A-Za-z0-9]/g, '')}Wire`;
}
