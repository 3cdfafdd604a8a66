import type { Command } from 'commander';
import type { RemoteReport } from '../../app/doctor/report.ts';
import { PveError } from '../../pve/errors.ts';
import { examples } from '../examples.ts';
import { exitCodeOf } from '../exit-code.ts';
import { formatOption } from '../options.ts';
import type { Format } from '../output/print.ts';
import type { Attach } from '../program.ts';
import type { Session } from '../session.ts';
import { reportLines } from '../views/doctor-report.ts';

export function addDoctor(program: Command, attach: Attach): void {
  const command = program
    .command('doctor')
    .description(
      'check certificates, versions, credentials and privileges, and say how to mend what is wrong',
    )
    .addOption(formatOption('table', 'json', 'jsonl'))
    .addHelpText(
      'after',
      examples(
        ['drowse doctor', 'check every Proxmox that is configured'],
        [
          'drowse doctor --format json | jq -r ".[].pveum[\\"9\\"][]"',
          'only the lines that grant what is missing',
        ],
      ),
    );
  attach(command, (session) => doctor(session, command.opts<{ format: Format }>().format));
}

async function doctor(session: Session, format: Format): Promise<void> {
  const [{ examine }, { remotes, source }] = await Promise.all([
    import('../../app/doctor/doctor.ts'),
    session.setup(),
  ]);
  const { clock } = session.shell;
  const { signal } = session;
  const reports = await Promise.all(remotes.map((remote) => examine(remote, { source, clock, signal })));
  if (format === 'json') session.print(JSON.stringify(reports, null, 2));
  else if (format === 'jsonl') session.print(...reports.map((report) => JSON.stringify(report)));
  else
    session.print(
      ...reports.flatMap((report, index) => [
        ...(index > 0 ? [''] : []),
        ...reportLines(report, session, source),
      ]),
    );
  for (const report of reports) {
    for (const code of failuresOf(report)) session.count(code);
  }
}

/** What the report says is wrong. One URL of several that does not answer is worth knowing, and no failure. */
function failuresOf({ checks, features }: RemoteReport): number[] {
  const connections = checks.filter(({ what }) => what === 'connection');
  const others = checks.filter(({ what }) => what !== 'connection');
  const failed = connections.some(({ ok }) => ok) ? others : checks;
  const codes = failed.flatMap(({ ok, code, message }) =>
    ok || !code ? [] : [exitCodeOf(new PveError(code, message))],
  );
  const helpless = features?.some(({ essential, status }) => essential && status === 'missing');
  return helpless ? [...codes, exitCodeOf(new PveError('forbidden', ''))] : codes;
}
