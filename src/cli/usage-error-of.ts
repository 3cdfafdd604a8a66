import type { CommanderError } from 'commander';
import { UsageError } from './usage-error.ts';

const SEE_HELP = 'See drowse --help.';

/** The parser's complaint about the command line, in the form all of our errors have. */
export function usageErrorOf(error: CommanderError): UsageError {
  const text = error.message.replace(/^error: /, '');
  const suggestion = /\(Did you mean (.+)\?\)/.exec(text)?.[1];
  const subject = /'([^']*)'/.exec(text)?.[1] ?? 'command line';
  const advice = suggestion ? `Did you mean ${suggestion.replace(/^one of /, '')}?` : SEE_HELP;
  switch (error.code) {
    case 'commander.unknownCommand':
      return new UsageError(subject, 'unknown command', advice);
    case 'commander.unknownOption':
      return new UsageError(subject, 'unknown option', advice);
    case 'commander.missingArgument':
      return new UsageError(subject.toUpperCase(), 'this argument is missing', SEE_HELP);
    case 'commander.excessArguments':
      return tooMany(text);
    case 'commander.optionMissingArgument':
      return new UsageError(optionName(subject), 'it needs a value', SEE_HELP);
    case 'commander.invalidArgument':
      return invalidArgument(text);
    default:
      return new UsageError('command line', text, advice);
  }
}

/** `too many arguments for 'ps'. Expected 0 arguments but got 1.` */
function tooMany(text: string): UsageError {
  const [, possible = '', given = ''] = /Expected (\d+) \w+ but got (\d+)/.exec(text) ?? [];
  const command = /'([^']*)'/.exec(text)?.[1] ?? 'command line';
  return new UsageError(command, `too many arguments: ${given} given, ${possible} possible`, SEE_HELP);
}

/**
 * `option '--format <format>' argument 'xml' is invalid. Allowed choices are table, json, jsonl.` or
 * `command-argument value 'tcsh' is invalid for argument 'shell'. Allowed choices are bash, zsh, fish.`
 */
function invalidArgument(text: string): UsageError {
  const option = /^option '([^']*)' argument '([^']*)' is invalid\. (.*)$/s.exec(text);
  if (option) return notPossible(optionName(option[1]!), option[2]!, option[3]!);
  const argument = /value '([^']*)' is invalid for argument '([^']*)'\. (.*)$/s.exec(text);
  if (argument) return notPossible(argument[2]!.toUpperCase(), argument[1]!, argument[3]!);
  return new UsageError('command line', text, SEE_HELP);
}

function notPossible(subject: string, value: string, why: string): UsageError {
  return new UsageError(subject, `${JSON.stringify(value)} is not possible`, why || SEE_HELP);
}

/** `--format` of `-f, --format <format>`. */
function optionName(flags: string): string {
  return /--[\w-]+/.exec(flags)?.[0] ?? flags;
}
