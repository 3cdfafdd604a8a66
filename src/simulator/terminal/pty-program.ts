import type { Connect } from './line.ts';
import { ttyChannel } from './system/channels.ts';
import type { Machine } from './system/machine.ts';
import { OpenFile } from './system/open-file.ts';
import { Process, type Program } from './system/process.ts';
import { ProcessGroup } from './system/process-group.ts';
import { standardFiles } from './system/standard-files.ts';
import { Tty, type TtyOptions } from './system/tty.ts';

/** Starts a program as the leader of a new terminal. */
export function startOnTerminal(
  machine: Machine,
  program: Program,
  options: Omit<TtyOptions, 'name'>,
): { tty: Tty; leader: Process } {
  const tty = new Tty({ name: machine.nextTerminal(), ...options });
  const file = new OpenFile(ttyChannel(tty));
  const leader = new Process({
    machine,
    group: new ProcessGroup(),
    tty,
    args: ['login'],
    environment: new Map([['TERM', 'xterm-256color']]),
    directory: '/',
    files: standardFiles(file, file.retain(), file.retain()),
  });
  tty.foreground = leader.group;
  tty.onHangUp(() => leader.signal('HUP'));
  leader.start(program);
  return { tty, leader };
}

/** A console whose program runs for this viewer alone and ends with it. */
export function programLine(machine: Machine, program: Program): Connect {
  return (viewer) => {
    const { tty, leader } = startOnTerminal(machine, program, {
      columns: viewer.columns,
      rows: viewer.rows,
      output: (bytes) => viewer.output(bytes),
      hasRoom: viewer.hasRoom,
    });
    let gone = false;
    leader.whenEnded(() => {
      const { lingers, hungUp } = tty;
      // What still ran in the foreground loses its terminal with the leader.
      tty.hangUp();
      if (!gone) viewer.ended({ lingers: lingers && !hungUp });
    });
    return {
      type: (bytes) => tty.type(bytes),
      inputFull: () => tty.inputFull,
      whenInputRoom: tty.whenInputRoom,
      resize: (columns, rows) => tty.resize(columns, rows),
      drained: () => tty.outputDrained(),
      hangUp() {
        gone = true;
        tty.hangUp();
      },
    };
  };
}

/** A console whose program has only something to say and ends. */
export function messageLine(text: string): Connect {
  return (viewer) => {
    viewer.output(text);
    viewer.ended({ lingers: false });
    return { type() {}, resize() {}, drained() {}, hangUp() {} };
  };
}
