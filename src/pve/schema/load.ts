import type { ApiSchema } from './schema.ts';

/** The series whose own schema comes with this package, newest first. */
export const SCHEMA_SERIES = ['9.2', '8.4', '7.4'] as const;

export type SchemaSeries = (typeof SCHEMA_SERIES)[number];

const LOADERS: Readonly<Record<SchemaSeries, () => Promise<{ default: unknown }>>> = {
  '9.2': () => import('./9.2.3.json'),
  '8.4': () => import('./8.4.5.json'),
  '7.4': () => import('./7.4-16.json'),
};

/** The schema of one series. Each is a file of half a megabyte, read when it is first asked for. */
export async function loadSchema(series: SchemaSeries): Promise<ApiSchema> {
  return (await LOADERS[series]()).default as ApiSchema;
}
