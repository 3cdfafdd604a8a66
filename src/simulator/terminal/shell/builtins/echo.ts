import type { ByteString } from '../../system/byte-string.ts';
import type { Builtin } from '../builtins.ts';
import { withoutBackslashes } from './escapes.ts';

/** dash's echo knows backslashes, bash's only with `-e`. */
export const echo: Builtin = async (shell, words) => {
  await shell.process.out(echoText(words.slice(1), shell.flavor));
  return 0;
};

export function echoText(words: readonly ByteString[], flavor: 'dash' | 'bash' | 'ash'): ByteString {
  let escapes = flavor === 'dash';
  let newline = true;
  let at = 0;
  const option = flavor === 'dash' ? /^-n$/ : /^-[neE]+$/;
  for (; at < words.length && option.test(words[at]!); at++) {
    for (const letter of words[at]!.slice(1)) {
      if (letter === 'n') newline = false;
      else escapes = letter === 'e';
    }
    if (flavor === 'dash') {
      at++;
      break;
    }
  }
  const text = words.slice(at).join(' ');
  if (!escapes) return text + (newline ? '\n' : '');
  const result = withoutBackslashes(text, 'echo');
  return result.text + (newline && !result.stopped ? '\n' : '');
}
