import { writeFileSync } from 'node:fs';
import { permissionsDocument } from '../src/app/doctor/permissions-document.ts';

writeFileSync('docs/proxmox-permissions.md', permissionsDocument());
