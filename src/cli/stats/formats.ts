import type { Format } from '../output/print.ts';

export type StatsFormat = Format | 'line';
