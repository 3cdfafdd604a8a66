/** One entry of a system's journal. */
export interface LogEntry {
  readonly sequence: number;
  readonly atMicros: number;
  readonly identifier: string;
  readonly pid: number | undefined;
  readonly unit: string | undefined;
  /** 0 (emergency) to 7 (debug). */
  readonly priority: number;
  readonly message: string;
  readonly bootId: string;
}

export interface LogLine {
  readonly identifier: string;
  /** UTF-8 as a usual text, one line. */
  readonly message: string;
  readonly pid?: number | undefined;
  readonly unit?: string | undefined;
  readonly priority?: number | undefined;
}

/** The log of a machine: what `journalctl`, or a syslog file where there is no systemd, shows. */
export interface MachineLog {
  readonly host: string;
  /** Everything up to now, oldest first. */
  entries(): readonly LogEntry[];
  cursorOf(entry: LogEntry): string;
  append(line: LogLine): void;
  /** Calls `wake` once when there may be more. */
  readonly whenGrown: (wake: () => void) => () => void;
}
