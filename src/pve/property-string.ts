/** One `key=value` part; a part without `=` has the key `undefined` and is the property's default key. */
export interface Property {
  readonly key: string | undefined;
  readonly value: string;
}

/** Takes a property string (`name=eth0,bridge=vmbr0`, `order=2,up=10`) apart, in the order given [JS]. */
export function parsePropertyString(text: string): Property[] {
  return text
    .split(',')
    .map((part) => part.trim())
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      return equals < 0
        ? { key: undefined, value: part }
        : { key: part.slice(0, equals), value: part.slice(equals + 1) };
    });
}

/** The value of `key`, or of the part without a key if `key` is `undefined`. */
export function propertyOf(properties: readonly Property[], key: string | undefined): string | undefined {
  return properties.find((property) => property.key === key)?.value;
}

/** Replaces the value of `key` (or adds it at the end); everything else stays as and where it is. */
export function withProperty(properties: readonly Property[], key: string, value: string): Property[] {
  const index = properties.findIndex((property) => property.key === key);
  if (index < 0) return [...properties, { key, value }];
  return properties.map((property, at) => (at === index ? { key, value } : property));
}

export function formatPropertyString(properties: readonly Property[]): string {
  return properties.map(({ key, value }) => (key === undefined ? value : `${key}=${value}`)).join(',');
}
