import type { Program } from '../system/process.ts';
import { forEachInput, readLines } from './input.ts';
import { readOptions } from './options.ts';

export const grep: Program = async (process) => {
  const options = await readOptions(process, {
    flags: 'EFGivcnqohHlsawxr',
    values: 'em',
    long: {
      'line-buffered': 'a',
      color: 'a',
      'ignore-case': 'i',
      'invert-match': 'v',
      quiet: 'q',
      count: 'c',
      'max-count': 'm',
    },
  });
  if (!options) return 2;
  const names = [...options.rest];
  const patterns = options.has('e') ? options.all('e') : [names.shift() ?? ''];
  const extended = options.has('E') || process.args[0]!.endsWith('egrep');
  let expression: RegExp;
  try {
    const sources = patterns
      .map((it) => (options.has('F') ? escapeAll(it) : extended ? it : basic(it)))
      .map(withClasses);
    let source = sources.join('|');
    if (options.has('w')) source = `\\b(?:${source})\\b`;
    if (options.has('x')) source = `^(?:${source})$`;
    expression = new RegExp(source, options.has('i') ? 'gi' : 'g');
  } catch {
    await process.complain(`grep: Invalid regular expression\n`);
    return 2;
  }
  const prefixed = names.length > 1 && !options.has('h');
  const limit = Number(options.get('m') ?? Number.POSITIVE_INFINITY);
  let found = 0;
  const status = await forEachInput(process, names, async (file, name) => {
    let number = 0;
    let count = 0;
    for await (const line of readLines(process, file)) {
      number++;
      const text = line.replace(/\n$/, '');
      const hits = text.match(expression);
      if ((hits !== null) === options.has('v')) continue;
      count++;
      found++;
      if (options.has('q') || options.has('l')) break;
      if (!options.has('c')) {
        const head = `${prefixed ? `${name}:` : ''}${options.has('n') ? `${number}:` : ''}`;
        const shown = options.has('o') && hits ? hits.filter((hit) => hit !== '') : [text];
        for (const one of shown) await process.out(`${head}${one}\n`);
      }
      if (count >= limit) break;
    }
    if (options.has('c')) await process.out(`${prefixed ? `${name}:` : ''}${count}\n`);
    if (options.has('l') && count > 0) await process.out(`${name}\n`);
  });
  if (status !== 0 && !(options.has('q') && found > 0)) return 2;
  return found > 0 ? 0 : 1;
};

function escapeAll(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
}

/** A basic regular expression, where `\(`, `\|` and `\{` are the special ones and `(`, `|`, `+` are not. */
function basic(text: string): string {
  return text.replace(/\\?[+?(){}|]/g, (found) => (found.startsWith('\\') ? found.slice(1) : `\\${found}`));
}

function withClasses(source: string): string {
  const classes: Readonly<Record<string, string>> = {
    digit: '0-9',
    alpha: 'A-Za-z',
    alnum: '0-9A-Za-z',
    space: '\\s',
    upper: 'A-Z',
    lower: 'a-z',
  };
  return source.replace(/\[:([a-z]+):\]/g, (whole, name: string) => classes[name] ?? whole);
}
