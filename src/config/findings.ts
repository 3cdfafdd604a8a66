import type * as z from 'zod';
import { nearest } from '../std/nearest.ts';
import type { ConfigProblem } from './config-error.ts';
import type { Path } from './document.ts';
import { schemaAt } from './prepare.ts';
import { splitComplaint } from './schema/fields.ts';
import type { JsonSchema } from './schema/json-schema.ts';
import { BadValue } from './value/bad-value.ts';

type Locate = (path: Path, what?: 'key' | 'value') => string;

export interface FindingsOptions {
  /** What a person calls the key; default `providers.proxmox[0].url`. */
  readonly nameOf?: (path: Path) => string;
  /** Puts other words for the file's keys. */
  readonly reword?: (text: string) => string;
}

/** Collects what is wrong, each with its place. */
export class Findings {
  readonly #problems: ConfigProblem[] = [];
  readonly #locate: Locate;
  readonly #options: FindingsOptions;
  readonly #told = new Set<string>();

  constructor(locate: Locate, options: FindingsOptions = {}) {
    this.#locate = locate;
    this.#options = options;
  }

  get problems(): readonly ConfigProblem[] {
    return this.#problems;
  }

  /**
   * Notes one problem; of several with the same value, the first.
   * @param message goes on after the key's name: `is missing`.
   */
  add(path: Path, message: string, advice?: string, what: 'key' | 'value' = 'value'): void {
    const key = JSON.stringify(path);
    if (this.#told.has(key)) return;
    this.#told.add(key);
    const { nameOf = dotted, reword = (text: string) => text } = this.#options;
    const name = nameOf(path);
    this.#problems.push({
      subject: this.#locate(path, what),
      message: reword(name === '' ? message : `${name} ${message}`),
      ...(advice !== undefined && { advice: reword(advice) }),
    });
  }

  /** What `read` gives, or `undefined` after noting why it gives nothing. */
  readonly attempt = <T>(path: Path, read: () => T): T | undefined => {
    try {
      return read();
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      this.add(path, error.message, error.advice);
      return undefined;
    }
  };

  /** Takes over what the schema says. */
  addIssues(issues: readonly z.core.$ZodIssue[], schema: JsonSchema, below: Path = []): void {
    for (const issue of issues) {
      const path = [...below, ...(issue.path as Path)];
      if (issue.code === 'unrecognized_keys') {
        for (const key of issue.keys) this.#addUnknownKey([...path, key], schemaAt(schema, path));
      } else if (issue.code === 'invalid_union') {
        this.addIssues(branchMeant(issue.errors), schema, path);
      } else if (issue.code === 'invalid_key') {
        const { message, advice } = splitComplaint(issue.issues[0]?.message ?? issue.message);
        this.add(path, message, advice, 'key');
      } else {
        const { message, advice } = splitComplaint(issue.message);
        this.add(path, message, advice);
      }
    }
  }

  #addUnknownKey(path: Path, parent: JsonSchema | undefined): void {
    const known = Object.keys(parent?.properties ?? {});
    const meant = nearest(String(path.at(-1)), known);
    const advice = meant === undefined ? `Known here: ${known.join(', ')}.` : `Did you mean ${meant}?`;
    this.add(path, 'is an unknown key', advice, 'key');
  }
}

/** `providers.proxmox[0].url` */
function dotted(path: Path): string {
  if (path.length === 0) return 'the configuration';
  return path
    .map((step, index) => (typeof step === 'number' ? `[${step}]` : index === 0 ? step : `.${step}`))
    .join('');
}

/** Of the branches of a union, the one that got furthest. */
function branchMeant(branches: readonly (readonly z.core.$ZodIssue[])[]): readonly z.core.$ZodIssue[] {
  const gotIn = branches.find((issues) =>
    issues.every(({ code, path }) => code !== 'invalid_type' || path.length > 0),
  );
  return gotIn ?? branches[0] ?? [];
}
