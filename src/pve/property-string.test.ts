import fc from 'fast-check';
import { expect, test } from 'vitest';
import { formatPropertyString, parsePropertyString, propertyOf, withProperty } from './property-string.ts';

test('takes a property string apart, in order, with the part that has no key', () => {
  const properties = parsePropertyString('local-lvm:vm-101-disk-0,size=8G, mountoptions=a=b');
  expect(properties).toEqual([
    { key: undefined, value: 'local-lvm:vm-101-disk-0' },
    { key: 'size', value: '8G' },
    { key: 'mountoptions', value: 'a=b' },
  ]);
  expect(propertyOf(properties, 'size')).toBe('8G');
  expect(propertyOf(properties, undefined)).toBe('local-lvm:vm-101-disk-0');
  expect(propertyOf(properties, 'nope')).toBeUndefined();
  expect(parsePropertyString('')).toEqual([]);
});

test('changing one key leaves everything else where it is', () => {
  const change = (text: string) =>
    formatPropertyString(withProperty(parsePropertyString(text), 'down', '90'));
  expect(change('order=2,up=10,down=60')).toBe('order=2,up=10,down=90');
  expect(change('down=1,order=2')).toBe('down=90,order=2');
  expect(change('2')).toBe('2,down=90');
  expect(change('')).toBe('down=90');
});

const key = fc.stringMatching(/^[a-z][a-z0-9]{0,6}$/);
const property = fc.record({
  key: fc.option(key, { nil: undefined }),
  value: fc.stringMatching(/^[a-zA-Z0-9:/.;-]{1,12}$/),
});

test('what is written is read back', () => {
  fc.assert(
    fc.property(fc.array(property), (properties) => {
      expect(parsePropertyString(formatPropertyString(properties))).toEqual(properties);
    }),
  );
});

test('setting a key twice is setting it once, and other keys keep their values', () => {
  fc.assert(
    fc.property(fc.array(property), key, fc.constantFrom('1', '90'), (properties, name, value) => {
      const once = withProperty(properties, name, value);
      expect(withProperty(once, name, value)).toEqual(once);
      expect(propertyOf(once, name)).toBe(value);
      const others = (list: typeof properties) => list.filter((one) => one.key !== name);
      expect(others([...once])).toEqual(others(properties));
    }),
  );
});
