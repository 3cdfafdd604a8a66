import type { Command } from 'commander';
import { createProgram } from './program.ts';

/** docs/cli.md: every command with its arguments, options and examples, as their definitions say. */
export function cliReference(): string {
  const program = createProgram(() => {}, {});
  return [
    '# drowse on the command line',
    '',
    'Made from the definitions of the commands: `node scripts/run.mjs scripts/generate-cli-docs.ts`.',
    '',
    ...topSection(program),
    ...visible(program).flatMap((command) => commandSection(program, command, 2)),
  ]
    .join('\n')
    .replace(/\n{3,}/g, '\n\n');
}

function visible(command: Command): Command[] {
  return command
    .createHelp()
    .visibleCommands(command)
    .filter((each) => each.name() !== 'help');
}

function topSection(program: Command): string[] {
  return [
    program.description(),
    '',
    '```text',
    afterHelp(program),
    '```',
    '',
    'Options of every command:',
    '',
    ...optionTable(program),
    '',
    '| command | |',
    '|---|---|',
    ...visible(program).map(
      (each) => `| [\`${each.name()}\`](#drowse-${each.name()}) | ${cell(each.description())} |`,
    ),
    '',
  ];
}

function commandSection(program: Command, command: Command, level: number): string[] {
  const path = pathOf(program, command);
  const argument = command.registeredArguments.map((each) => ({
    term: each.required
      ? `<${each.name()}${each.variadic ? '...' : ''}>`
      : `[${each.name()}${each.variadic ? '...' : ''}]`,
    description: each.description,
  }));
  const usage = [
    path,
    ...argument.map(({ term }) => term),
    ...(command.options.length > 0 ? ['[options]'] : []),
  ];
  const text = command.description();
  return [
    `${'#'.repeat(level)} ${path}`,
    '',
    `${text.charAt(0).toUpperCase()}${text.slice(1)}.`,
    '',
    '```text',
    usage.join(' '),
    '```',
    '',
    ...argument
      .filter(({ description }) => description)
      .map(({ term, description }) => `- \`${term}\`: ${description}`),
    '',
    ...(command.options.length > 0 ? optionTable(command) : []),
    '',
    ...exampleBlock(command),
    '',
    ...visible(command).flatMap((each) => commandSection(program, each, level + 1)),
  ];
}

function pathOf(program: Command, command: Command): string {
  return command === program || !command.parent
    ? command.name()
    : `${pathOf(program, command.parent)} ${command.name()}`;
}

function optionTable(command: Command): string[] {
  const help = command.createHelp();
  return [
    '| option | |',
    '|---|---|',
    ...help
      .visibleOptions(command)
      .filter((option) => option.long !== '--help')
      .map(
        (option) =>
          `| \`${option.flags.replaceAll('|', '\\|')}\` | ${cell(help.optionDescription(option))} |`,
      ),
  ];
}

function exampleBlock(command: Command): string[] {
  const text = afterHelp(command)
    .replace(/^Examples:\n/, '')
    .replace(/^ {2}/gm, '');
  return text === '' ? [] : ['```sh', text, '```'];
}

/** What a command's help ends with, which the parser only ever prints. */
function afterHelp(command: Command): string {
  let whole = '';
  command.configureOutput({
    writeOut: (text) => {
      whole = text;
    },
    getOutHelpWidth: () => 100,
    getOutHasColors: () => false,
  });
  command.outputHelp();
  return whole.replace(command.helpInformation(), '').trim();
}

function cell(text: string): string {
  return text.replaceAll('|', '\\|');
}
