import { PveError } from '../../pve/errors.ts';
import { describePath, type MethodDescription, type PathDescription } from '../../pve/schema/describe.ts';
import { loadSchema, type SchemaSeries } from '../../pve/schema/load.ts';
import { nearest } from '../../std/nearest.ts';
import type { Format } from '../output/print.ts';
import { tableLines } from '../output/table.ts';
import type { Session } from '../session.ts';

/** Prints what the schema says of a path. @throws PveError `not-found` if it says nothing. */
export async function describe(
  session: Session,
  path: string,
  series: string,
  format: Format,
): Promise<void> {
  const schema = await loadSchema(series as SchemaSeries);
  const found = describePath(schema, path);
  if (!found) {
    const paths = Object.keys(schema.endpoints).map((route) => route.slice(route.indexOf(' ') + 1));
    const meant = nearest(path, new Set(paths));
    const advice = meant ? `Did you mean ${meant}?` : 'drowse api --describe / prints where the paths begin.';
    throw new PveError('not-found', `Proxmox VE ${schema.version} has no such path`, {
      subject: path,
      advice,
    });
  }
  if (format === 'jsonl') session.print(JSON.stringify(found));
  else session.print(...descriptionLines(session, found));
}

function descriptionLines(session: Session, { path, methods, children }: PathDescription): string[] {
  return [
    ...methods.flatMap((method, index) => [
      ...(index > 0 ? [''] : []),
      ...methodLines(session, path, method),
    ]),
    ...(children.length > 0
      ? [
          ...(methods.length > 0 ? [''] : []),
          'Below it:',
          ...children.map((child) => `  ${path.replace(/\/$/, '')}/${child}`),
        ]
      : []),
  ];
}

function methodLines({ paint, tableWidth }: Session, path: string, method: MethodDescription): string[] {
  const remarks = [
    `needs: ${method.permission}`,
    ...(method.apiTokens ? [] : ['API tokens are refused']),
    ...(method.runsOn ? [`runs on the node in {${method.runsOn}}`] : []),
    `returns: ${method.returns}`,
  ];
  const table = tableLines(
    [
      { header: 'PARAMETER', text: (each) => each.name, tone: (each) => (each.required ? 'bold' : 'plain') },
      { header: '', text: (each) => (each.inPath ? 'in path' : each.required ? 'required' : '') },
      { header: 'TYPE', text: (each) => each.type, shrinkTo: 20 },
      { header: 'DEFAULT', text: (each) => each.default ?? '', shrinkTo: 7 },
    ],
    method.parameters,
    { paint, width: tableWidth === undefined ? undefined : tableWidth - 2 },
  );
  return [
    paint(`${method.method} ${path}`, 'bold'),
    ...remarks.map((remark) => `  ${remark}`),
    ...(method.parameters.length > 0 ? table.map((line) => `  ${line}`.trimEnd()) : []),
  ];
}
