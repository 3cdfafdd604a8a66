import * as z from 'zod';
import { configSchema } from './root.ts';

/** As much of JSON Schema as the configuration's own has. */
export interface JsonSchema {
  readonly $schema?: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: string;
  readonly format?: string;
  readonly default?: unknown;
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly properties?: Readonly<Record<string, JsonSchema>>;
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | JsonSchema;
  readonly items?: JsonSchema;
  readonly anyOf?: readonly JsonSchema[];
}

/** What may stand in the file, once variables are put in. */
export function configShape(): JsonSchema {
  return z.toJSONSchema(configSchema, { io: 'input' }) as JsonSchema;
}

/** The JSON Schema of the configuration file, for editors. */
export function configJsonSchema(): JsonSchema {
  return { title: 'drowse.yaml', ...forEditors(configShape()) };
}

const VARIABLE = { type: 'string', pattern: '\\$\\{' };

/** Allows `${NAME}` for everything that is not text anyway, and says durations as a pattern. */
function forEditors(schema: JsonSchema): JsonSchema {
  const { format, description, default: fallback, ...rest } = schema;
  const about = {
    ...(description !== undefined && { description }),
    ...(fallback !== undefined && { default: fallback }),
  };
  if (format === 'drowse-duration') {
    return {
      ...about,
      anyOf: [{ type: 'string', pattern: '^(0|\\d+(\\.\\d+)?(ms|s|m|h|d))$|\\$\\{' }, { const: 0 }],
    };
  }
  if (rest.type === 'boolean' || rest.type === 'integer' || rest.type === 'number' || rest.enum) {
    return { ...about, anyOf: [rest, VARIABLE] };
  }
  return {
    ...about,
    ...rest,
    ...(rest.properties && { properties: mapValues(rest.properties, forEditors) }),
    ...(typeof rest.additionalProperties === 'object' && {
      additionalProperties: forEditors(rest.additionalProperties),
    }),
    ...(rest.items && { items: forEditors(rest.items) }),
    ...(rest.anyOf && { anyOf: rest.anyOf.map(forEditors) }),
  };
}

function mapValues<T, U>(record: Readonly<Record<string, T>>, map: (value: T) => U): Record<string, U> {
  return Object.fromEntries(Object.entries(record).map(([key, value]) => [key, map(value)]));
}
