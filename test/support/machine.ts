import { onTestFinished } from 'vitest';
import { GuestLog } from '../../src/simulator/terminal/guest-log.ts';
import { guestSystem } from '../../src/simulator/terminal/operating-system.ts';
import { programsFor } from '../../src/simulator/terminal/programs.ts';
import { startOnTerminal } from '../../src/simulator/terminal/pty-program.ts';
import { runInGuest } from '../../src/simulator/terminal/run-in-guest.ts';
import { seedFiles } from '../../src/simulator/terminal/seed-files.ts';
import { bytesOf, textOf } from '../../src/simulator/terminal/system/byte-string.ts';
import { Machine, type MachineFields } from '../../src/simulator/terminal/system/machine.ts';
import type { Program } from '../../src/simulator/terminal/system/process.ts';
import { type Clock, systemClock } from '../../src/std/clock.ts';

/** An emulated machine by itself, without a world around it. */
export function machineFor(
  options: {
    clock?: Clock;
    ostype?: string;
    name?: string;
    guests?: MachineFields['guests'];
    kind?: 'node' | 'lxc';
  } = {},
): Machine {
  const clock = options.clock ?? systemClock;
  const os = guestSystem(options.ostype, '9.2');
  const host = () => options.name ?? 'web';
  const startedAt = clock.now() - 3_600_000;
  const kind = options.kind ?? 'lxc';
  const machine = new Machine({
    kind,
    hostname: host,
    os,
    clock,
    log: new GuestLog({ host, clock, seed: 7, vmid: 101, systemd: os.systemd, startedAt: () => startedAt }),
    programs: programsFor({ systemd: os.systemd, bash: os.loginShell === 'bash', node: kind === 'node' }),
    startedAt: () => startedAt,
    checkPassword: (user, password) => user === 'root' && password === 'secret',
    firstPid: 300,
    addresses: () => ['10.0.0.5'],
    guests: options.guests ?? (() => []),
  });
  seedFiles(machine);
  onTestFinished(() => {
    machine.killAll();
    if (machine.defects.length > 0) throw machine.defects[0];
  });
  return machine;
}

/** Runs words on a machine and hands back what they left, as text. */
export async function run(machine: Machine, argv: readonly string[], input?: string) {
  const { exitCode, signal, out, err } = await runInGuest(machine, argv, input && bytesOf(input));
  return { status: signal === undefined ? exitCode : 128 + signal, out: textOf(out), err: textOf(err) };
}

/** `sh -c script`. */
export function sh(machine: Machine, script: string, ...words: string[]) {
  return run(machine, ['sh', '-c', script, ...words]);
}

/** A terminal on a machine, to type on and to look at. */
export class TerminalUnderTest {
  shown = '';
  readonly #machine: Machine;
  readonly #started: ReturnType<typeof startOnTerminal>;

  constructor(machine: Machine, program: Program, size: { columns?: number; rows?: number } = {}) {
    this.#machine = machine;
    this.#started = startOnTerminal(machine, program, {
      columns: 80,
      rows: 20,
      ...size,
      output: (bytes) => {
        this.shown += bytes;
      },
    });
  }

  get tty() {
    return this.#started.tty;
  }

  get leader() {
    return this.#started.leader;
  }

  type(text: string): void {
    this.tty.type(bytesOf(text));
  }

  /** Waits until `expected` has been shown, and hands back (and forgets) all that was shown so far. */
  async see(expected: string | RegExp, timeoutMs = 3000): Promise<string> {
    const deadline = performance.now() + timeoutMs;
    const found = () =>
      typeof expected === 'string' ? this.shown.includes(expected) : expected.test(this.shown);
    while (!found()) {
      if (performance.now() > deadline) {
        throw new Error(`not seen: ${JSON.stringify(String(expected))} in ${JSON.stringify(this.shown)}`);
      }
      if (this.#machine.defects.length > 0) throw this.#machine.defects[0];
      await new Promise((resolve) => setTimeout(resolve, 2));
    }
    const shown = this.shown;
    this.shown = '';
    return shown;
  }
}
