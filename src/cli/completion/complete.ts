import type { Command, Option } from 'commander';

/** A word that fits, and what it means. */
export interface Candidate {
  readonly word: string;
  readonly meaning: string;
}

/** Where words come from that no definition lists. */
export interface WordSources {
  guests(): Promise<readonly Candidate[]>;
  nodes(): Promise<readonly Candidate[]>;
  remotes(): Promise<readonly Candidate[]>;
  /** Paths of the API that continue `partial`; `values` puts names in the place of variables. */
  paths(partial: string, values: boolean): Promise<readonly Candidate[]>;
}

const METHODS = ['GET', 'POST', 'PUT', 'DELETE'] as const;

/** What may come in the place of the last of `words`, which is being typed. */
export async function complete(
  program: Command,
  words: readonly string[],
  sources: WordSources,
): Promise<Candidate[]> {
  const current = words.at(-1) ?? '';
  const { command, operands, open } = read(program, words.slice(0, -1));
  const found = open
    ? await valuesOf(open, current, sources)
    : current.startsWith('-')
      ? flags(program, command)
      : [...subcommands(command, operands), ...(await operandsOf(command, operands, current, sources))];
  return found.filter(({ word }) => word.startsWith(current));
}

interface Read {
  readonly command: Command;
  readonly operands: readonly string[];
  /** The option whose value comes next. */
  readonly open: Option | undefined;
}

function read(program: Command, words: readonly string[]): Read {
  let command = program;
  let open: Option | undefined;
  const operands: string[] = [];
  for (const word of words) {
    if (open) {
      open = undefined;
    } else if (word.startsWith('-')) {
      const option = [...command.options, ...program.options].find(
        ({ long, short }) => word === long || word === short,
      );
      open = option && (option.required || option.optional) ? option : undefined;
    } else {
      const sub = operands.length === 0 ? command.commands.find((each) => each.name() === word) : undefined;
      if (sub) command = sub;
      else operands.push(word);
    }
  }
  return { command, operands, open };
}

async function valuesOf(
  option: Option,
  current: string,
  sources: WordSources,
): Promise<readonly Candidate[]> {
  if (option.argChoices) return option.argChoices.map((word) => ({ word, meaning: '' }));
  switch (option.attributeName()) {
    case 'node':
      return sources.nodes();
    case 'guest':
      return sources.guests();
    case 'remote':
      return sources.remotes();
    case 'describe':
      return sources.paths(current, false);
    default:
      return [];
  }
}

function flags(program: Command, command: Command): Candidate[] {
  return [...new Set([...command.options, ...program.options])]
    .filter(({ hidden }) => !hidden)
    .map(({ long, short, description }) => ({ word: long ?? short ?? '', meaning: description }))
    .concat({ word: '--help', meaning: 'explain the command' });
}

function subcommands(command: Command, operands: readonly string[]): Candidate[] {
  if (operands.length > 0) return [];
  return command
    .createHelp()
    .visibleCommands(command)
    .map((each) => ({ word: each.name(), meaning: each.description() }));
}

async function operandsOf(
  command: Command,
  operands: readonly string[],
  current: string,
  sources: WordSources,
): Promise<readonly Candidate[]> {
  if (command.name() === 'api') {
    if (operands.length === 0) {
      const methods = METHODS.map((word) => ({ word, meaning: '' }));
      return current.startsWith('/') ? sources.paths(current, true) : methods;
    }
    return operands.length === 1 && !operands[0]!.startsWith('/') ? sources.paths(current, true) : [];
  }
  const argument = command.registeredArguments.at(
    Math.min(operands.length, command.registeredArguments.length - 1),
  );
  if (!argument || (operands.length >= command.registeredArguments.length && !argument.variadic)) return [];
  if (argument.argChoices) return argument.argChoices.map((word) => ({ word, meaning: '' }));
  return argument.name() === 'guest' ? sources.guests() : [];
}
