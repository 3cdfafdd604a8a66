import { rangeText } from '../../src/pve/schema/describe.ts';
import type { ParameterSchema } from '../../src/pve/schema/schema.ts';

/** Whether a type is of a parameter (what we hand in) or of a result (what comes over the wire). */
export type Direction = 'in' | 'out';

/** The TypeScript type of a schema, as text indented by `indent`. */
export function typeText(schema: ParameterSchema, direction: Direction, indent: string): string {
  if (schema.oneOf) {
    return unique(schema.oneOf.map((one) => typeText(one, direction, indent))).join(' | ');
  }
  if (schema.enum) {
    return schema.enum.map((value) => (isNumeric(schema) ? String(value) : quote(String(value)))).join(' | ');
  }
  if (schema.properties) return objectText(schema.properties, direction, indent);
  switch (schema.type) {
    case 'string':
      return 'string';
    case 'integer':
    case 'number':
      return direction === 'in' ? 'number' : 'WireNumber';
    case 'boolean':
      return direction === 'in' ? 'boolean' : 'WireFlag';
    case 'null':
      return 'null';
    case 'array':
      return arrayText(schema.items ?? {}, direction, indent);
    case 'object':
      return recordText(schema, direction, indent);
    default:
      return schema.items ? arrayText(schema.items, direction, indent) : 'unknown';
  }
}

/** An object type of named members; a family `net[n]` becomes a template-literal key. */
export function objectText(
  properties: Readonly<Record<string, ParameterSchema>>,
  direction: Direction,
  indent: string,
): string {
  const names = Object.keys(properties);
  if (names.length === 0) return direction === 'in' ? 'NoParams' : 'Record<string, unknown>';
  const inner = `${indent}  `;
  const lines = names.map((name) => {
    const schema = properties[name]!;
    const type = typeText(schema, direction, inner);
    const optional = schema.optional || (direction === 'out' && schema.type === 'boolean');
    const member = `${memberKey(name, Boolean(optional))}: ${name.endsWith('[n]') ? `${type} | undefined` : type};\n`;
    return `${direction === 'in' ? parameterDoc(schema, inner) : ''}${inner}${member}`;
  });
  return `{\n${lines.join('')}${indent}}`;
}

/** What a parameter's type cannot say: bounds, format, default, what it goes with. */
function parameterDoc(schema: ParameterSchema, indent: string): string {
  const { format } = schema;
  const facts = [
    format === 'pve-vmid' ? '' : rangeText(schema).trim(),
    typeof format === 'string' && !PLAIN_FORMATS.has(format) ? format : '',
    typeof format === 'object' ? `keys: ${Object.keys(format).sort().join(', ')}` : '',
    schema.default === undefined ? '' : `default ${defaultText(schema)}`,
    schema.requires === undefined ? '' : `only with ${schema.requires}`,
  ].filter((fact) => fact !== '');
  if (facts.length === 0) return '';
  return `${indent}/** ${facts.join('; ').replaceAll('*/', '*\\/')} */\n`;
}

function defaultText(schema: ParameterSchema): string {
  const value = schema.default;
  if (schema.type === 'boolean') return String(value !== 0 && value !== '0' && value !== false);
  return typeof value === 'string' ? value : JSON.stringify(value);
}

/** Formats whose parameter says it all by its name. */
const PLAIN_FORMATS = new Set(['pve-node', 'pve-vmid', 'string']);

export function quote(text: string): string {
  return `'${text.replace(/[\\']/g, '\\$&')}'`;
}

function memberKey(name: string, optional: boolean): string {
  if (name.endsWith('[n]')) return `[key: \`${name.slice(0, -3)}\${number}\`]`;
  const key = /^[A-Za-z_][\w]*$/.test(name) ? name : quote(name);
  return optional ? `${key}?` : key;
}

function arrayText(items: ParameterSchema, direction: Direction, indent: string): string {
  const type = typeText(items, direction, indent);
  const element = type.includes(' | ') && !type.startsWith('{') ? `(${type})` : type;
  return direction === 'in' ? `readonly ${element}[]` : `${element}[]`;
}

function recordText(schema: ParameterSchema, direction: Direction, indent: string): string {
  const values = schema.additionalProperties;
  if (values === null || typeof values !== 'object') return 'Record<string, unknown>';
  return `Record<string, ${typeText(values, direction, indent)}>`;
}

function isNumeric(schema: ParameterSchema): boolean {
  return schema.type === 'integer' || schema.type === 'number';
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
