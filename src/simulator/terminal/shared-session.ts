import type { Clock } from '../../std/clock.ts';
import type { Line, Viewer } from './line.ts';
import { startOnTerminal } from './pty-program.ts';
import type { ByteString } from './system/byte-string.ts';
import type { Machine } from './system/machine.ts';
import type { Process, Program } from './system/process.ts';
import type { Tty } from './system/tty.ts';

const CLEAR = '\x1b[H\x1b[J';
const TERMINATING = '\x1b[999H\r\n[EOF - dtach terminating]\r\n';
/** How long the attaching tool itself still hears the keyboard [recorded]. */
const ATTACHING_MS = 150;

/**
 * A container's console inside dtach: one program on one terminal, however many look at it. All see the same
 * and type into the same; the program outlives them and ends the session for all.
 */
export class SharedSession {
  readonly #viewers = new Set<Viewer>();
  readonly #tty: Tty;
  readonly #leader: Process;
  #attaching = true;
  readonly #onEnd: () => void;

  constructor(options: {
    machine: Machine;
    program: Program;
    clock: Clock;
    first: Viewer;
    onEnd: () => void;
  }) {
    this.#onEnd = options.onEnd;
    const { tty, leader } = startOnTerminal(options.machine, options.program, {
      columns: options.first.columns,
      rows: options.first.rows,
      output: (bytes) => this.#show(bytes),
      hasRoom: () => this.#viewers.size === 0 || [...this.#viewers].some((viewer) => viewer.hasRoom()),
    });
    this.#tty = tty;
    this.#leader = leader;
    leader.whenEnded(() => this.#end());
    options.clock.setTimeout(
      () => {
        this.#attaching = false;
      },
      ATTACHING_MS,
      { background: true },
    );
  }

  /** Adds somebody who looks and types. The screen is cleared for him, and the program told to draw anew. */
  attach(viewer: Viewer): Line {
    viewer.output(CLEAR);
    this.#viewers.add(viewer);
    if (this.#viewers.size > 1 || !this.#attaching) this.#tty.foreground?.signal('WINCH');
    this.#tty.outputDrained();
    return {
      type: (bytes) => this.#type(bytes),
      inputFull: () => this.#tty.inputFull,
      whenInputRoom: this.#tty.whenInputRoom,
      resize: (columns, rows) => this.#tty.resize(columns, rows),
      drained: () => this.#tty.outputDrained(),
      hangUp: () => {
        this.#viewers.delete(viewer);
        this.#tty.outputDrained();
      },
    };
  }

  /** The container stops. */
  kill(): void {
    this.#tty.hangUp();
    this.#leader.signal('KILL');
  }

  #type(bytes: ByteString): void {
    if (this.#attaching && bytes.includes('\x03')) this.#leader.signal('KILL');
    else this.#tty.type(bytes);
  }

  #show(bytes: ByteString): void {
    // The tool between dtach and the container has a terminal of its own, which adds a CR to every LF.
    const shown = bytes.replaceAll('\n', '\r\n');
    for (const viewer of this.#viewers) if (viewer.hasRoom()) viewer.output(shown);
  }

  #end(): void {
    this.#tty.hangUp();
    for (const viewer of this.#viewers) {
      viewer.output(TERMINATING);
      viewer.ended({ lingers: false });
    }
    this.#viewers.clear();
    this.#onEnd();
  }
}
