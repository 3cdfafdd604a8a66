import { ParameterError } from '../../pve/errors.ts';
import { shellCommand, shellQuote } from '../shell-quote.ts';

/** Linux takes no longer word, its end included. */
const LONGEST_WORD_BYTES = 131_071;

/**
 * A shell script that becomes the command `argv`, every word as it is given.
 * @throws ParameterError if that is no command that Linux could run.
 */
export function commandScript(
  subject: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): string {
  checkCommand(subject, argv, env);
  const exports = Object.entries(env).map(([name, value]) => `export ${name}=${shellQuote(value)}`);
  return [...exports, `exec ${shellCommand(argv)}`].join('\n');
}

/** @throws ParameterError */
export function checkCommand(
  subject: string,
  argv: readonly string[],
  env: Readonly<Record<string, string>> = {},
): void {
  const refuse = (what: string) => {
    throw new ParameterError(`${subject}: ${what}`, { subject, fields: { argv: what } });
  };
  if (argv.length === 0 || argv[0] === '') refuse('there is no command to run');
  for (const name of Object.keys(env)) {
    if (!/^[A-Za-z_]\w*$/.test(name)) refuse(`${JSON.stringify(name)} is no name of a variable`);
  }
  const words = [...argv, ...Object.entries(env).map(([name, value]) => `${name}=${value}`)];
  for (const word of words) {
    if (word.includes('\0')) refuse('a word of a command cannot hold a NUL');
    if (Buffer.byteLength(word) > LONGEST_WORD_BYTES) {
      refuse(`a word of ${Buffer.byteLength(word)} bytes is longer than Linux takes; give it as stdin`);
    }
  }
}
