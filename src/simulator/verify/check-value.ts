import type { ParameterSchema } from '../../pve/schema/schema.ts';
import { checkFormat } from './check-format.ts';
import type { ParameterErrors } from './errors.ts';
import { perlPattern } from './perl-pattern.ts';

/** A value that JSON or a form can give; forms and property strings give texts. */
export type Given = unknown;
export type GivenObject = Readonly<Record<string, Given>>;

const INTEGER = /^[+-]?\d+$/;
const NUMBER = /^[+-]?(?=\d|\.\d)\d*(?:\.\d*)?(?:[eE][+-]?\d+)?$/;

/** What Perl calls the kind of a value that is no plain scalar. */
export function perlKind(value: Given): string | undefined {
  if (typeof value === 'boolean') return 'JSON::PP::Boolean';
  if (Array.isArray(value)) return 'ARRAY';
  return typeof value === 'object' && value !== null ? 'HASH' : undefined;
}

/** Judges one value as PVE::JSONSchema does: in its order, with its words, and no further than it goes [JS]. */
export function checkValue(
  value: Given,
  schema: ParameterSchema,
  path: string,
  errors: ParameterErrors,
): void {
  if (value === undefined) {
    if (!schema.optional) errors.add(path, 'property is missing and it is not optional');
    return;
  }
  if (schema.oneOf && !schema.type) {
    checkOneOf(value, schema.oneOf, path, errors);
    return;
  }
  const problem = typeProblem(value, schema.type);
  if (problem !== undefined) {
    errors.add(path, problem);
  } else if (Array.isArray(value)) {
    if (schema.items)
      value.forEach((item, index) => {
        checkValue(item, schema.items!, `${path}[${index}]`, errors);
      });
  } else if (perlKind(value) === 'HASH') {
    if (schema.properties) checkObject(value as GivenObject, schema.properties, path, errors);
  } else {
    const complaint = scalarProblem(scalarText(value), schema, path);
    if (complaint !== undefined) errors.add(path, complaint);
  }
}

function checkOneOf(
  value: Given,
  choices: readonly ParameterSchema[],
  path: string,
  errors: ParameterErrors,
): void {
  let first: string | undefined;
  for (const choice of choices) {
    const problem =
      typeProblem(value, choice.type) ??
      (perlKind(value) === undefined ? scalarProblem(scalarText(value), choice, path) : undefined);
    if (problem === undefined) return;
    first ??= problem;
  }
  if (first !== undefined) errors.add(path, first);
}

/** Judges the members of an object, then which of them may be there at all. */
export function checkObject(
  given: GivenObject,
  properties: Readonly<Record<string, ParameterSchema>>,
  path: string,
  errors: ParameterErrors,
): void {
  const at = (key: string) => (path === '' ? key : `${path}.${key}`);
  for (const [key, schema] of Object.entries(properties)) checkValue(given[key], schema, at(key), errors);
  for (const key of Object.keys(given)) {
    const schema = Object.hasOwn(properties, key) ? properties[key] : undefined;
    if (!schema) {
      errors.add(
        at(key),
        'property is not defined in schema and the schema does not allow additional properties',
      );
    } else if (schema.requires !== undefined && given[schema.requires] === undefined) {
      errors.add(at(schema.requires), `missing property - '${at(key)}' requires this property`);
    }
  }
}

export function scalarText(value: Given): string {
  return typeof value === 'boolean' ? (value ? '1' : '0') : String(value);
}

function typeProblem(value: Given, type: ParameterSchema['type']): string | undefined {
  if (type === undefined || type === 'any') return undefined;
  const kind = perlKind(value);
  if (type === 'null') return `type check ('null') failed - value is not null`;
  if (type === 'array' || type === 'object') {
    return kind === (type === 'array' ? 'ARRAY' : 'HASH') ? undefined : `type check ('${type}') failed`;
  }
  if (kind !== undefined) {
    if (type === 'boolean' && kind === 'JSON::PP::Boolean') return undefined;
    return `type check ('${type}') failed - got ${kind}`;
  }
  const text = String(value);
  const fits =
    type === 'string' ||
    (type === 'boolean' && (text === '0' || text === '1')) ||
    (type === 'integer' && INTEGER.test(text)) ||
    (type === 'number' && NUMBER.test(text));
  return fits ? undefined : `type check ('${type}') failed - got '${text}'`;
}

/** The first thing wrong with a plain value. */
function scalarProblem(text: string, schema: ParameterSchema, path: string): string | undefined {
  if (schema.format !== undefined) {
    const problem = checkFormat(schema.format, text, path);
    if (problem !== undefined) return `invalid format - ${problem}`;
  }
  if (schema.pattern !== undefined && !perlPattern(schema.pattern).test(text)) {
    return 'value does not match the regex pattern';
  }
  const length = [...text].length;
  if (schema.maxLength !== undefined && length > schema.maxLength) {
    return `value may only be ${schema.maxLength} characters long`;
  }
  if (schema.minLength !== undefined && length < schema.minLength) {
    return `value must be at least ${schema.minLength} characters long`;
  }
  if (NUMBER.test(text)) {
    if (schema.maximum !== undefined && Number(text) > schema.maximum) {
      return `value must have a maximum value of ${schema.maximum}`;
    }
    if (schema.minimum !== undefined && Number(text) < schema.minimum) {
      return `value must have a minimum value of ${schema.minimum}`;
    }
  }
  if (schema.enum && !schema.enum.some((choice) => String(choice) === text)) {
    return `value '${text}' does not have a value in the enumeration '${schema.enum.join(', ')}'`;
  }
  return undefined;
}
