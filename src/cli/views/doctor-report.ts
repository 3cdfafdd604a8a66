import type { FeatureReport } from '../../app/doctor/privileges.ts';
import type { Check, RemoteReport } from '../../app/doctor/report.ts';
import type { ConfigSource } from '../../config/config.ts';
import type { Paint } from '../output/style.ts';
import { printable } from '../output/text-width.ts';

/** A report as people read it: what is well, what is not, and the lines that mend it. */
export function reportLines(
  report: RemoteReport,
  { paint }: { paint: Paint },
  source: ConfigSource,
): string[] {
  const { remote, checks, features, configLines, pveum } = report;
  return [
    paint(remote, 'bold'),
    ...checks.flatMap((check) => checkLines(check, paint)),
    ...(features ?? []).map((feature) => featureLine(feature, paint)),
    ...trustLines(remote, configLines, source),
    ...pveumBlock(pveum, paint),
  ];
}

function checkLines({ ok, subject, what, message, advice }: Check, paint: Paint): string[] {
  const text = message.startsWith(`${subject}: `) ? message.slice(subject.length + 2) : message;
  const label = what === 'version' ? 'version' : subject;
  return [
    `  ${mark(ok ? 'ok' : 'missing', paint)} ${printable(`${label}: ${text}`)}`,
    ...(advice === null ? [] : [`      ${printable(advice)}`]),
  ];
}

function featureLine({ feature, status, missing, grantedOn }: FeatureReport, paint: Paint): string {
  const where = grantedOn.length > 0 ? `; granted on ${shortList(grantedOn)} only` : '';
  const lack = status === 'ok' ? '' : `: ${missing.join(', ')} is missing${where}`;
  return `  ${mark(status, paint)} ${feature}${lack}`;
}

function trustLines(remote: string, lines: readonly string[], source: ConfigSource): string[] {
  if (lines.length === 0) return [];
  const where = source.kind === 'file' ? `to ${remote} in ${source.path}` : 'to the environment';
  return [
    '',
    '  If the certificate seen is really that of your node (`pvenode cert info` there prints the same',
    `  fingerprint), add this ${where}:`,
    '',
    ...lines.map((line) => `      ${line}`),
  ];
}

function pveumBlock(pveum: RemoteReport['pveum'], paint: Paint): string[] {
  if (pveum['9'].length === 0 && pveum['8'].length === 0) return [];
  const block = (series: '8' | '9') => [
    '',
    `  ${paint(`# To grant what is missing, on any node of a Proxmox VE ${series}:`, 'dim')}`,
    ...pveum[series].map((line) => `  ${line}`),
  ];
  return [...block('9'), ...block('8')];
}

function mark(status: FeatureReport['status'], paint: Paint): string {
  if (status === 'ok') return paint('✔', 'good');
  return status === 'partly' ? paint('◐', 'warn') : paint('✘', 'bad');
}

function shortList(items: readonly string[]): string {
  const shown = items.slice(0, 3).join(', ');
  return items.length > 3 ? `${shown} and ${items.length - 3} more` : shown;
}
