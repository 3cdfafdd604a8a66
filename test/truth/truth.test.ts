import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { knownSecrets } from './identity.ts';
import { REASONS } from './reasons.ts';
import { readRecordings } from './recording.ts';
import { replay } from './replay.ts';
import { inDocument } from './report.ts';

const here = dirname(fileURLToPath(import.meta.url));

test('the simulator answers as the recorded server did', { timeout: 240_000 }, async () => {
  const recordings = readRecordings([resolve(here, '../transcripts')]);
  const secrets = knownSecrets(recordings);
  const verdicts = [];
  for (const recording of recordings) verdicts.push(await replay(recording, secrets));
  expect(verdicts.length).toBeGreaterThan(240);
  const different = verdicts.filter(({ equal }) => !equal);
  const serious = different.filter(({ differences }) =>
    differences.some(({ what }) => ['status', 'reason', 'replay', 'upgrade', 'answer'].includes(what)),
  );
  expect(serious).toEqual([]);
  expect(different.filter(({ case: name }) => !(name in REASONS))).toEqual([]);
  expect(different.length / verdicts.length).toBeLessThan(0.05);
  const document = readFileSync(resolve(here, '../../docs/simulator.md'), 'utf8');
  expect(inDocument(document, verdicts)).toBe(document);
});
