import { resolvePath } from '../system/file-system.ts';
import type { Program } from '../system/process.ts';
import { forEachInput, readLines, readRest } from './input.ts';
import { readOptions } from './options.ts';

export const sort: Program = async (process) => {
  const options = await readOptions(process, { flags: 'nrufbhV', values: 'kt' });
  if (!options) return 2;
  const lines: string[] = [];
  const status = await forEachInput(process, options.rest, async (file) => {
    for await (const line of readLines(process, file)) lines.push(line.replace(/\n$/, ''));
  });
  const field = options.has('k') ? Number.parseInt(options.get('k')!, 10) - 1 : undefined;
  const key = (line: string) =>
    field === undefined ? line : (line.split(options.get('t') ?? /\s+/)[field] ?? '');
  const number = (text: string) => Number.parseFloat(text) || 0;
  lines.sort((a, b) => {
    const [x, y] = [key(a), key(b)];
    if (options.has('n') && number(x) !== number(y)) return number(x) - number(y);
    return x < y ? -1 : x > y ? 1 : 0;
  });
  if (options.has('r')) lines.reverse();
  const kept = options.has('u') ? lines.filter((line, index) => line !== lines[index - 1]) : lines;
  for (const line of kept) await process.out(`${line}\n`);
  return status;
};

export const uniq: Program = async (process) => {
  const options = await readOptions(process, { flags: 'cdu' });
  if (!options) return 1;
  let last: string | undefined;
  let count = 0;
  const flush = async () => {
    if (last === undefined || (options.has('d') && count < 2) || (options.has('u') && count > 1)) return;
    await process.out(`${options.has('c') ? `${String(count).padStart(7)} ` : ''}${last}`);
  };
  const status = await forEachInput(process, options.rest, async (file) => {
    for await (const line of readLines(process, file)) {
      if (line === last) count++;
      else {
        await flush();
        last = line;
        count = 1;
      }
    }
  });
  await flush();
  return status;
};

export const cut: Program = async (process) => {
  const options = await readOptions(process, { flags: 's', values: 'dfcb' });
  if (!options) return 1;
  const list = options.get('f') ?? options.get('c') ?? options.get('b') ?? '';
  const chosen = list.split(',').map((range) => {
    const [from, to] = range.includes('-') ? range.split('-') : [range, range];
    return { from: Number(from || 1), to: Number(to || Number.POSITIVE_INFINITY) };
  });
  const wanted = (_: string, index: number) =>
    chosen.some(({ from, to }) => index + 1 >= from && index + 1 <= to);
  const delimiter = options.get('d') ?? '\t';
  return forEachInput(process, options.rest, async (file) => {
    for await (const line of readLines(process, file)) {
      const text = line.replace(/\n$/, '');
      if (!options.has('f')) await process.out(`${[...text].filter(wanted).join('')}\n`);
      else if (text.includes(delimiter))
        await process.out(`${text.split(delimiter).filter(wanted).join(delimiter)}\n`);
      else if (!options.has('s')) await process.out(`${text}\n`);
    }
  });
};

export const tr: Program = async (process) => {
  const options = await readOptions(process, { flags: 'dscC', stopEarly: true });
  if (!options) return 1;
  const complement = options.has('c') || options.has('C');
  const from = charSet(options.rest[0] ?? '');
  const to = charSet(options.rest[1] ?? '');
  const inFrom = (char: string) => from.includes(char) !== complement;
  let last = '';
  for (let piece = await process.read(0); piece !== ''; piece = await process.read(0)) {
    let text = '';
    for (const char of piece) {
      if (options.has('d')) {
        if (!inFrom(char)) text += char;
        continue;
      }
      const hit = inFrom(char);
      const made =
        !hit || to === '' ? char : complement ? to.at(-1)! : to[Math.min(from.indexOf(char), to.length - 1)]!;
      if (!(options.has('s') && hit && made === last)) text += made;
      last = made;
    }
    await process.out(text);
  }
  return 0;
};

const TR_CLASSES: Readonly<Record<string, string>> = {
  '[:upper:]': 'A-Z',
  '[:lower:]': 'a-z',
  '[:digit:]': '0-9',
  '[:alpha:]': 'A-Za-z',
  '[:alnum:]': '0-9A-Za-z',
  '[:space:]': ' \t\n\v\f\r',
};

function charSet(text: string): string {
  const plain = text
    .replace(/\[:[a-z]+:\]/g, (name) => TR_CLASSES[name] ?? '')
    .replace(
      /\\([nrt0\\])/g,
      (_, letter: string) => ({ n: '\n', r: '\r', t: '\t', '0': '\0', '\\': '\\' })[letter]!,
    );
  return plain.replace(/([\s\S])-([\s\S])/g, (_, from: string, to: string) => {
    let range = '';
    for (let code = from.charCodeAt(0); code <= to.charCodeAt(0); code++) range += String.fromCharCode(code);
    return range;
  });
}

export const tee: Program = async (process) => {
  const options = await readOptions(process, { flags: 'ai' });
  if (!options) return 1;
  const append = options.has('a');
  const outputs = options.rest.map((name, index) => {
    const path = resolvePath(name, process.directory);
    process.place(
      10 + index,
      process.machine.files.open(path, { write: true, create: true, append, truncate: !append }, process.tty),
    );
    return 10 + index;
  });
  for (let piece = await process.read(0); piece !== ''; piece = await process.read(0)) {
    for (const output of [1, ...outputs]) await process.write(output, piece);
  }
  return 0;
};

export const seq: Program = async (process) => {
  const numbers = process.args.slice(1).map(Number);
  const [from, step, to] =
    numbers.length === 1
      ? [1, 1, numbers[0]!]
      : numbers.length === 2
        ? [numbers[0]!, 1, numbers[1]!]
        : [numbers[0] ?? 1, numbers[1] ?? 1, numbers[2] ?? 0];
  let text = '';
  for (let value = from; step > 0 ? value <= to : step < 0 && value >= to; value += step) {
    text += `${value}\n`;
    if (text.length > 8192) {
      await process.out(text);
      text = '';
    }
  }
  await process.out(text);
  return 0;
};

export const yes: Program = async (process) => {
  const line = `${process.args.slice(1).join(' ') || 'y'}\n`;
  const block = line.repeat(Math.max(1, Math.floor(8192 / line.length)));
  for (;;) await process.out(block);
};

export const rev: Program = async (process) => {
  const text = await readRest(process, process.file(0));
  await process.out(text.replace(/[^\n]+/g, (line) => [...line].reverse().join('')));
  return 0;
};
