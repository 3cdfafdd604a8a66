import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { permissionsDocument } from './permissions-document.ts';

test('docs/proxmox-permissions.md says what the doctor asks for', () => {
  expect(readFileSync('docs/proxmox-permissions.md', 'utf8')).toBe(permissionsDocument());
});
