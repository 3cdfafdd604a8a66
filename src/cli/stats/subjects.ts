import type { Column } from '../output/table.ts';

/** What a `stats` command is about: guests or nodes. */
export interface StatsSubjects<Sample> {
  readonly columns: readonly Column<Sample>[];
  /** Whether lines have to say of whom they are. */
  readonly several: boolean;
  samples(signal: AbortSignal): AsyncIterable<Sample>;
  keyOf(sample: Sample): string;
  /** Those to be shown now, in order; of those not among `known` what the list tells. */
  rows(known: ReadonlyMap<string, Sample>): Sample[];
  /** Whether a sample says all that the node or guest has to say of itself. */
  isWhole(sample: Sample): boolean;
  /** Whether there is nobody left to wait for. */
  over(): boolean;
  /** `STATUS|CPU%|…` */
  line(sample: Sample): string;
  /** As it would have to be typed. */
  nameOf(sample: Sample): string;
}

export function lineOf<Sample>(subjects: StatsSubjects<Sample>, sample: Sample): string {
  const line = subjects.line(sample);
  return subjects.several ? `${subjects.nameOf(sample)} ${line}` : line;
}
