import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** What is said above the demo's table. The line to paste is never coloured or cut. */
export function introduction(
  configFile: string,
  options: { cwd: string; paint: (text: string) => string },
): string[] {
  return [
    options.paint('A simulated Proxmox VE runs on this machine; below is what drowse sees of it.'),
    'Paste this line into another terminal and then type, say: npx drowse ps',
    '',
    `cd ${shellWord(commandDirectory(options.cwd))} && export DROWSE_CONFIG=${shellWord(configFile)}`,
    '',
    options.paint('Ctrl-C ends it.'),
    '',
  ];
}

/** Where `npx drowse` finds this very program: its own checkout, else where it was called. */
function commandDirectory(cwd: string): string {
  for (let at = dirname(fileURLToPath(import.meta.url)); at !== dirname(at); at = dirname(at)) {
    if (at.includes('node_modules')) return cwd;
    if (existsSync(join(at, 'package.json'))) return at;
  }
  return cwd;
}

function shellWord(text: string): string {
  return /^[\w@%+=:,./-]+$/.test(text) ? text : `'${text.replaceAll("'", "'\\''")}'`;
}
