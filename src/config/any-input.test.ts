import fc from 'fast-check';
import { expect, test } from 'vitest';
import { stringify } from 'yaml';
import { folder, loadIn } from '../../test/support/config.ts';
import { ConfigError } from './config-error.ts';
import { configShape, type JsonSchema } from './schema/json-schema.ts';

/** Whatever is in the file, it is a configuration or a list of problems with a place and advice. */
async function holds(yaml: string): Promise<void> {
  const directory = await folder({ 'drowse.yaml': yaml });
  const error = await loadIn(directory).then(
    () => undefined,
    (reason: unknown) => reason,
  );
  if (error === undefined) return;
  if (!(error instanceof ConfigError)) throw error;
  for (const { subject, message, advice } of error.problems) {
    expect(subject).toMatch(/^drowse\.yaml(:\d+:\d+)?$/);
    expect(message).not.toMatch(/undefined|\[object|Invalid input/);
    expect(advice).toMatch(/[.?]$/);
  }
}

test('any text', async () => {
  const line = fc.oneof(
    fc.string({ maxLength: 30 }),
    fc.constantFrom('a: &x [*x]', '<<: *y', 'routes:', '  a: {', '- !!set x'),
  );
  await fc.assert(
    fc.asyncProperty(fc.array(line, { maxLength: 6 }), (lines) => holds(lines.join('\n'))),
    { numRuns: 150 },
  );
});

test('any values under the known keys', async () => {
  await fc.assert(
    fc.asyncProperty(likely(configShape()), (value) => holds(stringify(value))),
    { numRuns: 150 },
  );
});

/** Values of about the right shape, every third one of any other. */
function likely(schema: JsonSchema): fc.Arbitrary<unknown> {
  const fitting = fittingOf(schema);
  return fc.oneof({ weight: 5, arbitrary: fitting }, { weight: 1, arbitrary: anything });
}

const anything = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    0,
    -1,
    1e9,
    1.5,
    true,
    [],
    {},
    'x',
    '1s',
    '10.0.0.0/8',
    `$${'{A}'}`,
    `$${'{A:-5}'}`,
    'a@b!c',
  ),
  fc.string({ maxLength: 8 }),
  fc.jsonValue({ maxDepth: 2 }),
);

function fittingOf(schema: JsonSchema): fc.Arbitrary<unknown> {
  if (schema.properties) {
    const members = Object.entries(schema.properties).map(([key, member]) => [key, likely(member)] as const);
    return fc.record(Object.fromEntries(members), { requiredKeys: [...(schema.required ?? [])] });
  }
  if (typeof schema.additionalProperties === 'object') {
    return fc.dictionary(fc.constantFrom('a', 'b', 'c d', '__proto__'), likely(schema.additionalProperties), {
      maxKeys: 3,
    });
  }
  if (schema.enum) return fc.constantFrom(...schema.enum);
  if (schema.anyOf) return fc.oneof(...schema.anyOf.map(likely));
  if (schema.type === 'array') return fc.array(likely(schema.items ?? {}), { maxLength: 3 });
  if (schema.type === 'boolean') return fc.boolean();
  if (schema.type === 'integer') return fc.integer({ min: 0, max: 1000 });
  return fc.constantFrom(
    'a',
    'b',
    'https://pve1:8006',
    'root@pam',
    'u@pam!t',
    '/x',
    ':80',
    '3s',
    'lxc',
    'guest:101',
  );
}
