import { readFileSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { knownSecrets } from './identity.ts';
import { readRecordings } from './recording.ts';
import { replay, type Verdict } from './replay.ts';
import { inDocument, table } from './report.ts';

// npm run truth -- [DIRECTORY…] [--format json] [--only NAME] [--write]
const words = process.argv.slice(2);
const format = take('--format') ?? 'table';
const only = take('--only');
const write = words.includes('--write') && words.splice(words.indexOf('--write'), 1).length > 0;
const here = dirname(fileURLToPath(import.meta.url));
const directories = words.length > 0 ? words : [resolve(here, '../transcripts')];

function take(flag: string): string | undefined {
  const at = words.indexOf(flag);
  return at < 0 ? undefined : words.splice(at, 2)[1];
}

const recordings = readRecordings(directories);
const secrets = knownSecrets(recordings);
const verdicts: Verdict[] = [];
for (const recording of recordings) {
  if (only !== undefined && !recording.name.startsWith(only)) continue;
  if (process.stderr.isTTY) process.stderr.write(`${recording.name}\n`);
  verdicts.push(await replay(recording, secrets));
}
process.stdout.write(format === 'json' ? `${JSON.stringify(verdicts, null, 2)}\n` : `${table(verdicts)}\n`);
if (write) {
  const file = resolve(here, '../../docs/simulator.md');
  writeFileSync(file, inDocument(readFileSync(file, 'utf8'), verdicts));
}
