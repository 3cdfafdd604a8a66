import type { ApiSchema, ParameterSchema } from '../../pve/schema/schema.ts';
import { type ParameterValue, parameterError } from '../call.ts';
import { checkValue, type Given, type GivenObject, perlKind, scalarText } from './check-value.ts';
import { ParameterErrors } from './errors.ts';

/** Verified parameters: numbers as numbers, booleans as booleans, lists of an `array` as lists. */
export type Verified = Record<string, ParameterValue | undefined>;

type Verifier = (given: GivenObject) => Verified;

/** Highest index of the families that the schema writes `net[n]`; the rest have a few. */
const HIGHEST: Readonly<Record<string, number>> = {
  net: 31,
  ipconfig: 31,
  scsi: 30,
  virtio: 15,
  hostpci: 15,
  usb: 13,
  mp: 255,
  dev: 255,
  unused: 255,
  sata: 5,
  ide: 3,
  serial: 3,
  parallel: 2,
};
const HIGHEST_ELSE = 9;

/** Judges the parameters of each method of one version; what that takes is prepared at a method's first call. */
export class Verifiers {
  readonly #schema: ApiSchema;
  readonly #byRoute = new Map<string, Verifier>();

  constructor(schema: ApiSchema) {
    this.#schema = schema;
  }

  /**
   * @param given as forms and JSON give them, the path's included. What is named without a value is missing
   * where it is wanted, and too much where it is not known.
   * @throws ApiError 400 with a message for each bad parameter.
   */
  verify(route: string, given: GivenObject): Verified {
    let verifier = this.#byRoute.get(route);
    if (!verifier) {
      verifier = makeVerifier(this.#schema.endpoints[route]?.parameters ?? {});
      this.#byRoute.set(route, verifier);
    }
    return verifier(given);
  }
}

function makeVerifier(parameters: Readonly<Record<string, ParameterSchema>>): Verifier {
  const single = new Map<string, ParameterSchema>();
  const families = new Map<string, ParameterSchema>();
  for (const [name, schema] of Object.entries(parameters)) {
    const family = /^(.+)\[n\]$/.exec(name)?.[1];
    if (family === undefined) single.set(name, schema);
    else families.set(family, schema);
  }
  const schemaOf = (name: string) => single.get(name) ?? familyMember(families, name);

  return (given) => {
    const errors = new ParameterErrors();
    const adjusted = new Map<string, Given>();
    for (const [name, value] of Object.entries(given)) {
      adjusted.set(name, adjust(value, schemaOf(name)));
    }
    for (const [name, schema] of single) checkValue(adjusted.get(name), schema, name, errors);
    for (const [name, value] of adjusted) {
      const schema = schemaOf(name);
      if (!schema) {
        errors.add(
          name,
          'property is not defined in schema and the schema does not allow additional properties',
        );
        continue;
      }
      if (!single.has(name)) checkValue(value, schema, name, errors);
      if (schema.requires !== undefined && adjusted.get(schema.requires) === undefined) {
        errors.add(schema.requires, `missing property - '${name}' requires this property`);
      }
    }
    if (!errors.empty) throw parameterError(errors.record());
    const named = [...adjusted].filter(([, value]) => value !== undefined);
    return Object.fromEntries(named.map(([name, value]) => [name, convert(value, schemaOf(name)!)]));
  };
}

function familyMember(
  families: ReadonlyMap<string, ParameterSchema>,
  name: string,
): ParameterSchema | undefined {
  const [, family = '', index = ''] = /^(.*?)(0|[1-9]\d*)$/.exec(name) ?? [];
  return Number(index) <= (HIGHEST[family] ?? HIGHEST_ELSE) ? families.get(family) : undefined;
}

/** Lists may be written as lists or as texts, whichever of the two the method was made for [RH]. */
function adjust(value: Given, schema: ParameterSchema | undefined): Given {
  if (value === undefined) return undefined;
  if (schema?.type === 'array' && perlKind(value) === undefined) return [value];
  const isList = typeof schema?.format === 'string' && /-a?list$/.test(schema.format);
  if (isList && schema?.type === 'string' && Array.isArray(value)) return value.join(',');
  return value;
}

function convert(value: Given, schema: ParameterSchema): ParameterValue {
  if (Array.isArray(value)) return value.map(scalarText);
  if (perlKind(value) === 'HASH') return JSON.stringify(value);
  const text = scalarText(value);
  if (schema.type === 'integer' || schema.type === 'number') return Number(text);
  return schema.type === 'boolean' ? text === '1' : text;
}
