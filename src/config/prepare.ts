import type { Path } from './document.ts';
import type { JsonSchema } from './schema/json-schema.ts';
import { type Environment, substitute } from './substitute.ts';

/**
 * Makes of a YAML value what the schema is about: variables put in, keys without a value left out, and texts that
 * stand where a number or a boolean is wanted (`port: ${PORT}`) turned into that. A text whose variable is not set
 * stays as it is, after `attempt` has noted it.
 */
export function prepare(
  value: unknown,
  schema: JsonSchema | undefined,
  env: Environment,
  attempt: <T>(path: Path, read: () => T) => T | undefined,
  path: Path = [],
): unknown {
  if (typeof value === 'string') return scalar(attempt(path, () => substitute(value, env)) ?? value, schema);
  if (Array.isArray(value)) {
    const items = arrayOf(schema)?.items;
    return value.map((item, index) => prepare(item, items, env, attempt, [...path, index]));
  }
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, member]) => member !== null && member !== undefined);
    return Object.fromEntries(
      entries.map(([key, member]) => [
        key,
        prepare(member, memberOf(schema, key), env, attempt, [...path, key]),
      ]),
    );
  }
  // The one number that is a duration without a unit.
  return value === 0 && schema?.format === 'drowse-duration' ? '0' : value;
}

/** The schema of what stands at `path`. */
export function schemaAt(schema: JsonSchema, path: Path): JsonSchema | undefined {
  return path.reduce<JsonSchema | undefined>(
    (at, step) => (typeof step === 'number' ? arrayOf(at)?.items : memberOf(at, step)),
    schema,
  );
}

function memberOf(schema: JsonSchema | undefined, key: string): JsonSchema | undefined {
  if (schema?.properties && Object.hasOwn(schema.properties, key)) return schema.properties[key];
  return typeof schema?.additionalProperties === 'object' ? schema.additionalProperties : undefined;
}

function arrayOf(schema: JsonSchema | undefined): JsonSchema | undefined {
  return schema?.type === 'array' ? schema : schema?.anyOf?.find(({ type }) => type === 'array');
}

function scalar(text: string, schema: JsonSchema | undefined): unknown {
  if (schema?.type === 'boolean' && /^(true|false)$/.test(text)) return text === 'true';
  if ((schema?.type === 'integer' || schema?.type === 'number') && /^-?\d+(\.\d+)?$/.test(text))
    return Number(text);
  return text;
}
