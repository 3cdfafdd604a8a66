import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** One frame of a recorded console: direction, seconds since the upgrade, opcode, then text or close code. */
export type RecordedFrame = readonly [
  direction: 'send' | 'recv',
  seconds: number,
  ...rest: ReadonlyArray<string | number>,
];

/** One exchange recorded from a real server, as it lies in a file. */
export interface Recording {
  readonly name: string;
  readonly note: string;
  readonly request: {
    readonly method: string;
    readonly path: string;
    readonly headers: ReadonlyArray<readonly [string, string]>;
    readonly body?: string;
  };
  readonly response: {
    readonly statusLine: string;
    readonly status?: number;
    readonly reason?: string;
    readonly headers: ReadonlyArray<readonly [string, string]>;
    readonly body: string;
    readonly json?: unknown;
    readonly bodyWasGzip?: boolean;
  };
  readonly frames?: readonly RecordedFrame[];
}

/** A recorded console session without its HTTP exchange; what runs inside a terminal is compared elsewhere. */
const isExchange = (value: unknown): value is Recording =>
  typeof value === 'object' && value !== null && 'request' in value && 'response' in value;

/** Every exchange in the folders, by name. Files that are no exchange are left out. */
export function readRecordings(directories: readonly string[]): Recording[] {
  return directories
    .flatMap((directory) =>
      readdirSync(directory)
        .filter((file) => file.endsWith('.json'))
        .map((file) => JSON.parse(readFileSync(join(directory, file), 'utf8')) as unknown),
    )
    .filter(isExchange)
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/** A header of the answer, whatever the case of its name. */
export function header(headers: ReadonlyArray<readonly [string, string]>, name: string): string | undefined {
  return headers.find(([key]) => key.toLowerCase() === name.toLowerCase())?.[1];
}
