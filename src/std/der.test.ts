import { expect, test } from 'vitest';
import * as der from './der.ts';

const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');

test('lengths are short up to 127 and long beyond', () => {
  expect(hex(der.octets(Buffer.alloc(1)))).toBe('040100');
  expect(hex(der.octets(Buffer.alloc(200))).slice(0, 6)).toBe('0481c8');
  expect(hex(der.octets(Buffer.alloc(70_000))).slice(0, 10)).toBe('0483011170');
});

test('integers are positive and as short as can be', () => {
  expect(hex(der.unsignedInteger(Buffer.from([0, 0, 2])))).toBe('020102');
  expect(hex(der.unsignedInteger(Buffer.from([0x80])))).toBe('02020080');
  expect(hex(der.unsignedInteger(Buffer.from([0])))).toBe('020100');
});

test('object identifiers, texts, bits and parts', () => {
  expect(hex(der.objectIdentifier('1.2.840.10045.4.3.2'))).toBe('06082a8648ce3d040302');
  expect(hex(der.utf8Text('ä'))).toBe('0c02c3a4');
  expect(hex(der.bits(Buffer.from([0x06]), 1))).toBe('03020106');
  expect(hex(der.sequence(der.trueValue()))).toBe('30030101ff');
  expect(hex(der.set())).toBe('3100');
  expect(hex(der.context(3, true, der.trueValue()))).toBe('a3030101ff');
  expect(hex(der.context(2, false, Buffer.from('a')))).toBe('820161');
});

test('moments have two-digit years until 2049', () => {
  expect(der.moment(new Date('2026-11-24T04:15:08Z')).toString('latin1')).toBe('\x17\x0d261124041508Z');
  expect(der.moment(new Date('2050-01-01T00:00:00Z')).toString('latin1')).toBe('\x18\x0f20500101000000Z');
});
