import {
  type Document,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
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
  return { value: problems.length > 0 ? undefined : document.toJS(), problems, locate };
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
