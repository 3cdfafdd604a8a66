import type { Command } from 'commander';
import { errorText } from '../error-text.ts';
import { examples } from '../examples.ts';
import { countText } from '../output/units.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';

export function addConfig(program: Command, attach: Attach): void {
  const config = program.command('config').description('check the configuration, or print its schema');
  const check = config
    .command('check')
    .description('read the configuration and list everything that is wrong with it')
    .addHelpText(
      'after',
      examples(
        ['drowse config check', 'the one that the other commands would use'],
        ['drowse --config new.yaml config check', 'another one'],
      ),
    );
  attach(check, checkConfig);
  const schema = config
    .command('schema')
    .description('print the JSON Schema of the configuration, for editors')
    .addHelpText(
      'after',
      examples(['drowse config schema > drowse.schema.json', 'for yaml-language-server']),
    );
  attach(schema, async (session) => {
    const { configJsonSchema } = await import('../../config/schema/json-schema.ts');
    session.print(JSON.stringify(configJsonSchema(), null, 2));
  });
}

async function checkConfig(session: Session): Promise<void> {
  const { ConfigError } = await import('../../config/config-error.ts');
  try {
    const { config, source } = await session.setup();
    const where = source.kind === 'file' ? source.path : 'the environment';
    const remotes = config.providers.proxmox;
    session.print(
      `${where}: ${countText(remotes.length, 'Proxmox remote')}, ${countText(config.routes.length, 'route')}, nothing wrong.`,
      ...remotes.map(({ name, url, urls }) => `  ${name}: ${[url, ...urls].join(' ')}`),
    );
  } catch (error) {
    if (!(error instanceof ConfigError) || error.problems.length === 1) throw error;
    const { problems } = error;
    for (const problem of problems) session.note(errorText(new ConfigError([problem])));
    session.count(3);
  }
}
