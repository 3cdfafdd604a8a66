/** Examples for the end of a command's help: each a line to type and what it does. */
export function examples(...lines: ReadonlyArray<readonly [command: string, meaning: string]>): string {
  const width = Math.max(...lines.map(([command]) => command.length));
  return [
    '',
    'Examples:',
    ...lines.map(([command, meaning]) => `  ${command.padEnd(width)}  # ${meaning}`),
  ].join('\n');
}
