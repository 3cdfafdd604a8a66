import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseDuration } from '../../std/duration.ts';
import { Secret } from '../../std/secret.ts';
import type { Path } from '../document.ts';
import type { Findings } from '../findings.ts';

/** What the checks share: where they note what is wrong, and what relative paths are relative to. */
export interface CheckContext {
  readonly findings: Findings;
  readonly baseDirectory: string;
}

export function absolute(context: CheckContext, file: string | undefined): string | undefined {
  return file === undefined ? undefined : resolve(context.baseDirectory, file);
}

/** A duration that the schema has accepted. */
export function milliseconds(text: string): number {
  return parseDuration(text)!;
}

export function listOf<T>(value: T | readonly T[] | undefined): readonly T[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value as T];
}

/** A secret given as `key`, or in the file named by `key_file`, without the newline at its end. */
export async function secretOf(
  context: CheckContext,
  input: Readonly<Record<string, unknown>>,
  path: Path,
  key: 'secret' | 'password',
): Promise<Secret | undefined> {
  const literal = input[key] as string | undefined;
  const file = input[`${key}_file`] as string | undefined;
  if (file === undefined) return literal === undefined ? undefined : new Secret(literal);
  const filePath = [...path, `${key}_file`];
  if (literal !== undefined) {
    context.findings.add(filePath, `stands beside ${key}`, `Keep one of ${key} and ${key}_file.`, 'key');
    return undefined;
  }
  const absolutePath = resolve(context.baseDirectory, file);
  try {
    const content = (await readFile(absolutePath, 'utf8')).replace(/\r?\n$/, '');
    if (content !== '') return new Secret(content);
    context.findings.add(filePath, `names ${absolutePath}, which is empty`, `Put the ${key} into it.`);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'which does not exist' : `which cannot be read (${code})`;
    context.findings.add(
      filePath,
      `names ${absolutePath}, ${why}`,
      'Name a readable file that holds nothing else.',
    );
  }
  return undefined;
}
