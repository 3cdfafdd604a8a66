import type { CommanderError } from 'commander';
import { UsageError } from './usage-error.ts';

const SEE_HELP = 'See drowse --help.';

/** The parser's complaint about the command line, in the form all of our errors have. */
export function usageErrorOf(error: CommanderError): UsageError {
  const text = error.message.replace(/^error: /, '');
  const suggestion = /\(Did you mean (.+)\?\)/.exec(text)?.[1];
  const subject = /'([^']*)'/.exec(text)?.[1] ?? 'drowse';
  const advice = suggestion ? `Did you mean ${suggestion.replace(/^one of /, '')}?` : SEE_HELP;
  switch (error.code) {
    case 'commander.unknownCommand':
      return new UsageError(subject, 'unknown command', advice);
    case 'commander.unknownOption':
      return new UsageError(subject, 'unknown option', advice);
    case 'commander.missingArgument':
      return new UsageError(subject.toUpperCase(), 'this argument is missing', SEE_HELP);
    case 'commander.excessArguments':
      return new UsageError('drowse', text.replace(/\.$/, ''), SEE_HELP);
    case 'commander.optionMissingArgument':
      return new UsageError(optionName(subject), 'it needs a value', SEE_HELP);
    case 'commander.invalidArgument':
      return invalidArgument(text);
    default:
      return new UsageError('drowse', text, advice);
  }
}

/** `option '--format <format>' argument 'xml' is invalid. Allowed choices are table, json, jsonl.` */
function invalidArgument(text: string): UsageError {
  const [, name = 'drowse', value = '', why = ''] =
    /'([^']*)'(?: argument)?(?: value)? '([^']*)' is invalid\. (.*)$/s.exec(text) ?? [];
  return new UsageError(optionName(name), `${JSON.stringify(value)} is not possible`, why || SEE_HELP);
}

/** `--format` of `-f, --format <format>`. */
function optionName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
