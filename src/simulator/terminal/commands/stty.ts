import { resolvePath } from '../system/file-system.ts';
import type { Program } from '../system/process.ts';
import type { Tty } from '../system/tty.ts';
import { COOKED, RAW, type TtySettings } from '../system/tty-settings.ts';

const FLAGS: ReadonlySet<string> = new Set(Object.keys(COOKED));
/** Settings that exist and change nothing here. */
const OTHERS =
  /^-?(?:ixon|ixoff|ixany|iutf8|iexten|inlcr|igncr|brkint|istrip|parmrk|inpck|ignbrk|ignpar|echoe|echok|echonl|echoke|noflsh|tostop|ocrnl|onocr|onlret|hupcl|cread|clocal|cs8|parenb|imaxbel|nl|evenp|oddp)$/;
const WITH_VALUE = new Set([
  'min',
  'time',
  'intr',
  'quit',
  'erase',
  'kill',
  'eof',
  'start',
  'stop',
  'susp',
  'ispeed',
  'ospeed',
]) as ReadonlySet<string>;

export const stty: Program = async (process) => {
  const words = process.args.slice(1);
  let tty = process.files.get(0)?.tty;
  let subject = "'standard input'";
  if (words[0] === '-F' || words[0]?.startsWith('--file')) {
    const name = words[0] === '-F' ? words[1]! : words[0].split('=')[1]!;
    words.splice(0, words[0] === '-F' ? 2 : 1);
    subject = name;
    tty = process.machine.files.open(resolvePath(name, process.directory), { read: true }, process.tty).tty;
  }
  if (!tty) {
    await process.complain(`stty: ${subject}: Inappropriate ioctl for device\n`);
    return 1;
  }
  if (words.length === 0 || words[0] === '-a') {
    await process.out(description(tty, words[0] === '-a'));
    return 0;
  }
  while (words.length > 0) {
    const word = words.shift()!;
    if (word === 'size') await process.out(`${tty.rows} ${tty.columns}\n`);
    else if (word === '-g') await process.out(`${saved(tty.settings)}\n`);
    else if (word === 'rows') tty.resize(tty.columns, Number(words.shift()));
    else if (word === 'cols' || word === 'columns') tty.resize(Number(words.shift()), tty.rows);
    else if (WITH_VALUE.has(word)) words.shift();
    else {
      const changes = changesFor(word);
      if (!changes) {
        await process.complain(`stty: invalid argument '${word}'\nTry 'stty --help' for more information.\n`);
        return 1;
      }
      tty.set(changes);
    }
  }
  return 0;
};

function changesFor(word: string): Partial<TtySettings> | undefined {
  if (word === 'sane') return { ...COOKED };
  if (word === 'raw') return RAW;
  if (word === '-raw' || word === 'cooked') return { icanon: true, isig: true, icrnl: true, opost: true };
  if (word === 'cbreak') return { icanon: false };
  if (word === '-cbreak') return { icanon: true };
  const name = word.replace(/^-/, '');
  if (FLAGS.has(name)) return { [name]: !word.startsWith('-') };
  if (/^[01]{7}(?::[0-9a-f]+)*$/.test(word)) return restored(word);
  return OTHERS.test(word) ? {} : undefined;
}

/** `-g` and what it prints, one digit a setting. */
function saved(settings: Readonly<TtySettings>): string {
  return Object.keys(COOKED)
    .map((name) => (settings[name as keyof TtySettings] ? '1' : '0'))
    .join('');
}

function restored(text: string): Partial<TtySettings> {
  return Object.fromEntries(Object.keys(COOKED).map((name, index) => [name, text[index] === '1']));
}

function description(tty: Tty, all: boolean): string {
  const flags = Object.entries(tty.settings).map(([name, on]) => `${on ? '' : '-'}${name}`);
  const shown = all ? flags : flags.filter((flag) => flag.startsWith('-'));
  return `speed 38400 baud; ${all ? `rows ${tty.rows}; columns ${tty.columns}; ` : ''}line = 0;\n${shown.length > 0 ? `${shown.join(' ')}\n` : ''}`;
}
