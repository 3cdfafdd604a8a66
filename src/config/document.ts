import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import type { ConfigProblem } from './config-error.ts';

/** Keys and indexes, from the root. */
export type Path = readonly (string | number)[];

/** A YAML file that knows where in it each value stands. */
export interface ConfigDocument {
  readonly value: unknown;
  /** What keeps it from being read at all. */
  readonly problems: readonly ConfigProblem[];
  /** `drowse.yaml:3:5`: of the key or the value at `path`, or of what is nearest above it. */
  locate(path: Path, what?: 'key' | 'value'): string;
}

/** @param file as a person would name it: it begins every position. */
export function readDocument(text: string, file: string): ConfigDocument {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, merge: true });
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${file}:${line}:${col}`;
  };
  const problems = document.errors.map(({ code, message, pos }) => ({
    subject: at(pos[0]),
    ...(code === 'DUPLICATE_KEY'
      ? { message: 'this key stands here twice', advice: 'Keep one of them.' }
      : {
          message: `this is not YAML: ${message.split('\n')[0]!.replace(/\.$/, '')}`,
          advice: 'Check the indentation, the colons and the quotes around here.',
        }),
  }));
  const locate = (path: Path, what: 'key' | 'value' = 'value') => at(offsetOf(document, path, what));
  if (problems.length > 0) return { value: undefined, problems, locate };
  try {
    const value: unknown = document.toJS();
    JSON.stringify(value);
    return { value, problems, locate };
  } catch {
    return { value: undefined, problems: [aliasProblem(document, at)], locate };
  }
}

/** Aliases are all that can still go wrong: they name nothing, go round in circles or grow without end. */
function aliasProblem(document: Document.Parsed, at: (offset: number) => string): ConfigProblem {
  const aliases: Alias[] = [];
  visit(document, { Alias: (_, alias) => void aliases.push(alias) });
  const dangling = aliases.find((alias) => !alias.resolve(document));
  const alias = dangling ?? aliases[0];
  const why = dangling
    ? 'is the name of nothing above it'
    : 'makes the file refer to itself, or grow without end';
  return {
    subject: at(alias?.range?.[0] ?? 0),
    message: `*${alias?.source ?? ''} ${why}`,
    advice: 'Write the value out instead.',
  };
}

function offsetOf(document: Document.Parsed, path: Path, what: 'key' | 'value'): number {
  let node: unknown = document.contents;
  let offset = startOf(node) ?? 0;
  for (const [index, step] of path.entries()) {
    if (isAlias(node)) node = node.resolve(document);
    const pair = pairOf(node, step);
    const next = pair ? pair.value : isSeq(node) ? node.items[Number(step)] : undefined;
    const last = index === path.length - 1;
    const found = pair && (last && what === 'key' ? startOf(pair.key) : (startOf(next) ?? startOf(pair.key)));
    if (pair === undefined && next === undefined) return offset;
    offset = found ?? startOf(next) ?? offset;
    node = next;
  }
  return offset;
}

function pairOf(node: unknown, key: string | number): Pair | undefined {
  if (!isMap(node)) return undefined;
  return node.items.find((pair) => isScalar(pair.key) && String(pair.key.value) === String(key));
}

/** An empty value has no extent of its own. */
function startOf(node: unknown): number | undefined {
  const range = (node as Node | null | undefined)?.range;
  return range && range[1] > range[0] ? range[0] : undefined;
}
