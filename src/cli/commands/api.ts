import type { Command } from 'commander';
import type { PveClient } from '../../client/client.ts';
import type { Method } from '../../client/encode.ts';
import { nearest } from '../../std/nearest.ts';
import { parameters } from '../api/parameters.ts';
import { examples } from '../examples.ts';
import { choiceOption, formatOption } from '../options.ts';
import type { Format } from '../output/print.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';
import { UsageError } from '../usage-error.ts';

interface ApiOptions {
  readonly describe?: string;
  readonly series: string;
  readonly remote?: string;
  readonly format: Format;
}

const METHODS: readonly Method[] = ['GET', 'POST', 'PUT', 'DELETE'];

export function addApi(program: Command, attach: Attach): void {
  const command = program
    .command('api')
    .description("call Proxmox's API and print its data as received, or describe a path of it")
    .argument('[method]', 'GET, POST, PUT or DELETE; GET if it is left out')
    .argument('[path]', 'such as /nodes/pve1/lxc')
    .argument('[parameters...]', 'key=value, as often as needed; a repeated key makes a list')
    .option('--describe <path>', 'print methods, parameters and privileges; asks no server')
    .addOption(
      choiceOption('--series <version>', 'for --describe: of which version', ['9.2', '8.4', '7.4']).default(
        '9.2',
      ),
    )
    .option('-r, --remote <name>', 'which Proxmox, if several are configured')
    .addOption(formatOption('json', 'jsonl'))
    .addHelpText(
      'after',
      examples(
        ['drowse api GET /cluster/resources type=vm', 'read'],
        ['drowse api PUT /nodes/pve1/lxc/101/config onboot=1', 'write'],
        ['drowse api --describe /nodes/{node}/lxc/{vmid}/config', 'what there is to read and write'],
        ["drowse api /nodes | jq -r '.[].node'", 'for a script'],
      ),
    );
  attach(command, async (session, operands) => {
    const options = command.opts<ApiOptions>();
    if (options.describe !== undefined) {
      const { describe } = await import('../api/describe.ts');
      return describe(session, options.describe, options.series, options.format);
    }
    await call(session, operands, options);
  });
}

async function call(session: Session, operands: readonly string[], options: ApiOptions): Promise<void> {
  const { method, path, rest } = readOperands(operands);
  const params = parameters(rest);
  const [{ withClients }, { remotes }, { chosenRemote }, { ask }] = await Promise.all([
    import('../../app/clients.ts'),
    session.setup(),
    import('../api/chosen-remote.ts'),
    import('../api/ask.ts'),
  ]);
  const remote = chosenRemote(remotes, options.remote);
  await withClients([remote], session.shell, async ([client]) => {
    const data = await ask(client as PveClient, remote, method, path, params, session.signal);
    if (options.format === 'jsonl' && Array.isArray(data))
      session.print(...data.map((item) => JSON.stringify(item)));
    else session.print(JSON.stringify(data, null, options.format === 'json' ? 2 : 0));
  });
}

function readOperands(operands: readonly string[]): {
  method: Method;
  path: string;
  rest: readonly string[];
} {
  const [first = '', second, ...others] = operands;
  const shorthand = first.startsWith('/');
  const method = shorthand ? 'GET' : (first.toUpperCase() as Method);
  const path = shorthand ? first : second;
  if (first === '')
    throw new UsageError('api', 'a method and a path are needed', 'Write: drowse api GET /version.');
  if (!METHODS.includes(method)) {
    const meant = nearest(first, METHODS);
    throw new UsageError(
      first,
      'unknown method',
      meant ? `Did you mean ${meant}?` : `It is one of ${METHODS.join(', ')}.`,
    );
  }
  if (path === undefined)
    throw new UsageError('api', 'the path is missing', `Write: drowse api ${method} /version.`);
  if (!path.startsWith('/')) throw new UsageError(path, 'a path begins with a slash', `Write: /${path}.`);
  return { method, path, rest: shorthand ? operands.slice(1) : others };
}
