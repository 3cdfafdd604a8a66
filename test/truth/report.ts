import { REASONS } from './reasons.ts';
import type { Verdict } from './replay.ts';

/** The verdicts as a table in Markdown: how many are equal, and each difference that remains. */
export function table(verdicts: readonly Verdict[]): string {
  const equal = verdicts.filter((verdict) => verdict.equal).length;
  const lines = [
    `${equal} of ${verdicts.length} recorded exchanges equal (${((100 * equal) / Math.max(1, verdicts.length)).toFixed(1)} %).`,
    '',
  ];
  const different = verdicts.filter((verdict) => !verdict.equal);
  if (different.length === 0) return lines.join('\n');
  lines.push('| recorded exchange | what differs | Proxmox VE | simulator |', '|---|---|---|---|');
  for (const { case: name, differences } of different) {
    for (const { what, expected, got } of differences)
      lines.push(`| ${[name, what, expected, got].map(cell).join(' | ')} |`);
  }
  return `${lines.join('\n')}\n`;
}

const BEGIN = '<!-- truth: written by npm run truth -- --write -->';
const END = '<!-- end of truth -->';

/** The document with the table of verdicts between its two marks, each difference with its reason. */
export function inDocument(document: string, verdicts: readonly Verdict[]): string {
  const [before, rest] = document.split(BEGIN);
  const after = rest?.split(END)[1];
  if (before === undefined || after === undefined) throw new Error(`the document lacks ${BEGIN} or ${END}`);
  const reasons = verdicts
    .filter(({ equal }) => !equal)
    .map(({ case: name }) => `- \`${name}\`: ${REASONS[name] ?? 'no reason is known.'}`);
  const text = [table(verdicts).trimEnd(), ...(reasons.length > 0 ? ['', ...reasons] : [])].join('\n');
  return `${before}${BEGIN}\n\n${text}\n\n${END}${after}`;
}

const cell = (text: string): string =>
  text.replaceAll('|', '\\|').replaceAll('\n', ' ').slice(0, 160) || '(nothing)';
