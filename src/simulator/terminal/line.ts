import type { ByteString } from './system/byte-string.ts';

/** Whoever looks at a console: takes its output, and is told when its program has ended. */
export interface Viewer {
  readonly columns: number;
  readonly rows: number;
  output(bytes: ByteString): void;
  readonly hasRoom: () => boolean;
  /** `lingers`: the program has ended, yet something still holds the terminal. */
  ended(options: { lingers: boolean }): void;
}

/** What a console is connected to, seen from the client's side. */
export interface Line {
  type(bytes: ByteString): void;
  /** Whether so much has been typed ahead that the viewer should wait; then calls once when it need not. */
  readonly inputFull?: () => boolean;
  readonly whenInputRoom?: (wake: () => void) => () => void;
  resize(columns: number, rows: number): void;
  /** The viewer has room again. */
  drained(): void;
  /** The viewer is gone. */
  hangUp(): void;
}

/** Starts what a console shows. */
export type Connect = (viewer: Viewer) => Line;
