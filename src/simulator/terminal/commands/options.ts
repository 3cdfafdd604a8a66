import type { Process } from '../system/process.ts';

export interface OptionRules {
  /** Letters without a value. */
  readonly flags?: string;
  /** Letters with a value. */
  readonly values?: string;
  /** Long names and the letter each stands for; a name may stand for itself. */
  readonly long?: Readonly<Record<string, string>>;
  /** Long names that take a value, beyond those of letters that do. */
  readonly longValues?: readonly string[];
  /** Stop at the first word that is no option, as programs that run others do. */
  readonly stopEarly?: boolean;
}

export class Options {
  readonly #given: ReadonlyArray<readonly [string, string]>;
  /** What is no option. */
  readonly rest: readonly string[];

  constructor(given: ReadonlyArray<readonly [string, string]>, rest: readonly string[]) {
    this.#given = given;
    this.rest = rest;
  }

  has(name: string): boolean {
    return this.#given.some(([key]) => key === name);
  }

  /** The last value given. */
  get(name: string): string | undefined {
    return this.#given.findLast(([key]) => key === name)?.[1];
  }

  all(name: string): string[] {
    return this.#given.filter(([key]) => key === name).map(([, value]) => value);
  }
}

/** Reads a program's words as getopt does; `undefined` after complaining about what it does not know. */
export async function readOptions(process: Process, rules: OptionRules): Promise<Options | undefined> {
  const [program, ...words] = process.args as [string, ...string[]];
  const given: Array<[string, string]> = [];
  const rest: string[] = [];
  const takesValue = (name: string) => rules.values?.includes(name) || rules.longValues?.includes(name);
  const refuse = async (text: string) => {
    const name = baseName(program);
    await process.complain(`${name}: ${text}\nTry '${name} --help' for more information.\n`);
    return undefined;
  };
  while (words.length > 0) {
    const word = words.shift()!;
    if (word === '--') {
      rest.push(...words);
      break;
    }
    if (word.startsWith('--')) {
      const [name, value] = splitOnce(word.slice(2));
      const key = rules.long?.[name];
      if (key === undefined) return refuse(`unrecognized option '--${name}'`);
      if (!takesValue(key)) given.push([key, value ?? '']);
      else if (value !== undefined) given.push([key, value]);
      else if (words.length > 0) given.push([key, words.shift()!]);
      else return refuse(`option '--${name}' requires an argument`);
    } else if (word.startsWith('-') && word !== '-') {
      for (let at = 1; at < word.length; at++) {
        const letter = word[at]!;
        if (rules.flags?.includes(letter)) given.push([letter, '']);
        else if (rules.values?.includes(letter)) {
          const attached = word.slice(at + 1);
          if (attached === '' && words.length === 0)
            return refuse(`option requires an argument -- '${letter}'`);
          given.push([letter, attached === '' ? words.shift()! : attached]);
          break;
        } else return refuse(`invalid option -- '${letter}'`);
      }
    } else if (rules.stopEarly) {
      rest.push(word, ...words);
      break;
    } else rest.push(word);
  }
  return new Options(given, rest);
}

function splitOnce(text: string): [string, string | undefined] {
  const at = text.indexOf('=');
  return at < 0 ? [text, undefined] : [text.slice(0, at), text.slice(at + 1)];
}

export function baseName(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}
