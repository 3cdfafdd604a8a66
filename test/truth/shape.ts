/**
 * What a JSON value looks like without its content: which keys, which types. Members of an array are taken
 * together, so that a list of ten guests and a list of three have one shape.
 */
export interface Shape {
  readonly types: ReadonlySet<string>;
  /** Of objects: each key with its shape and whether every object seen had it. */
  readonly keys: ReadonlyMap<string, { readonly shape: Shape; readonly always: boolean }>;
  readonly members: Shape | undefined;
}

export function shapeOf(...values: readonly unknown[]): Shape {
  const objects = values.filter(isObject);
  const names = new Set(objects.flatMap((object) => Object.keys(object)));
  const arrays = values.filter((value) => Array.isArray(value));
  const members = arrays.flat();
  return {
    types: new Set(values.map(typeName)),
    keys: new Map(
      [...names].map((name) => {
        const holders = objects.filter((object) => name in object);
        return [
          name,
          {
            shape: shapeOf(...holders.map((object) => object[name])),
            always: holders.length === objects.length,
          },
        ];
      }),
    ),
    members: members.length > 0 ? shapeOf(...members) : undefined,
  };
}

/** One thing in which two shapes differ, as `path: what`. */
export interface ShapeDifference {
  readonly what: string;
  readonly expected: string;
  readonly got: string;
}

export interface ShapeOptions {
  /**
   * Paths below which the keys are the user's own data (an option that happens to be set, a privilege that
   * happens to be granted): there the types of the keys both have are compared, and not which keys there are.
   */
  readonly free?: (path: string) => boolean;
}

/**
 * Where `got` looks different from `expected`. An empty array tells nothing of its members, so it equals any;
 * a key that the expected objects have only sometimes may be missing.
 */
export function compareShapes(
  expected: Shape,
  got: Shape,
  options: ShapeOptions = {},
  path = '',
): ShapeDifference[] {
  const here = path || '(top)';
  const foreign = [...got.types].filter((type) => !expected.types.has(type));
  if (foreign.length > 0) {
    return [
      { what: `type of ${here}`, expected: [...expected.types].join('|'), got: [...got.types].join('|') },
    ];
  }
  const differences: ShapeDifference[] = [];
  const free = options.free?.(path) ?? false;
  for (const [name, { shape, always }] of expected.keys) {
    const below = path ? `${path}.${name}` : name;
    const same = got.keys.get(name);
    if (same) differences.push(...compareShapes(shape, same.shape, options, below));
    else if (always && !free && got.types.has('object')) {
      differences.push({ what: `key ${below}`, expected: [...shape.types].join('|'), got: 'absent' });
    }
  }
  for (const [name, { shape }] of got.keys) {
    if (free || expected.keys.has(name) || !expected.types.has('object')) continue;
    const below = path ? `${path}.${name}` : name;
    differences.push({ what: `key ${below}`, expected: 'absent', got: [...shape.types].join('|') });
  }
  if (expected.members && got.members) {
    differences.push(...compareShapes(expected.members, got.members, options, `${path}[]`));
  }
  return differences;
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function typeName(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? 'array' : typeof value;
}
