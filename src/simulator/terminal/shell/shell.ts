import type { ByteString } from '../system/byte-string.ts';
import type { Process } from '../system/process.ts';
import type { Signal } from '../system/signals.ts';
import type { Command } from './syntax.ts';

export interface Variable {
  value: ByteString | undefined;
  exported: boolean;
  readonly: boolean;
}

/** Which shell it passes for: they differ in texts and in what an interactive one does. */
export type Flavor = 'dash' | 'bash' | 'ash';

/** A failure of the shell itself, of which a non-interactive shell dies. */
export class ShellError extends Error {
  readonly status: number;

  constructor(message: string, status = 2) {
    super(message);
    this.status = status;
  }
}

/** What a variable may hold, here, where machines share one process's memory. */
const VALUE_LIMIT = 33_554_432;

export interface ShellFields {
  readonly process: Process;
  readonly flavor: Flavor;
  /** `$0`, and what messages begin with. */
  readonly name: ByteString;
  readonly positional?: readonly ByteString[];
  readonly interactive?: boolean;
}

/** The state of one shell: variables, functions, traps. What it does with them is the interpreter's. */
export class Shell {
  readonly process: Process;
  readonly flavor: Flavor;
  readonly name: ByteString;
  readonly interactive: boolean;
  /** Whether messages go without line numbers: at a prompt, and in what is forked there. */
  readonly #atPrompt: boolean;
  positional: ByteString[];
  readonly variables: Map<string, Variable>;
  readonly functions: Map<string, Command>;
  readonly options = new Set<string>();
  /** Commands by the signal they answer; `EXIT` too. */
  readonly traps = new Map<Signal | 'EXIT', ByteString>();
  /** Signals that came and whose traps have not run yet. */
  readonly trapped: Signal[] = [];
  lastStatus = 0;
  lastBackground: Process | undefined;
  readonly background: Process[] = [];
  line = 1;
  /** How deep scripts are under way inside scripts. */
  depth = 0;
  /** Above 0 where a failure is looked at and therefore does not end a shell with `set -e`. */
  tested = 0;
  /** Saved values of `local` variables, one map for each function under way. */
  readonly locals: Array<Map<string, Variable | undefined>> = [];
  /** Whether each job gets a group of its own and the terminal. */
  jobControl: boolean;

  constructor(fields: ShellFields, from?: Shell) {
    this.process = fields.process;
    this.flavor = fields.flavor;
    this.name = fields.name;
    this.interactive = fields.interactive ?? false;
    this.jobControl = this.interactive;
    this.#atPrompt = from ? from.#atPrompt : this.interactive;
    this.positional = [...(fields.positional ?? [])];
    this.variables = new Map();
    this.functions = new Map(from?.functions);
    if (from) {
      for (const [name, variable] of from.variables) this.variables.set(name, { ...variable });
      for (const option of from.options) this.options.add(option);
      for (const [signal, action] of from.traps) if (action === '') this.traps.set(signal, action);
      this.lastStatus = from.lastStatus;
      this.lastBackground = from.lastBackground;
      this.line = from.line;
      this.tested = from.tested;
    } else {
      for (const [name, value] of this.process.environment) {
        this.variables.set(name, { value, exported: true, readonly: false });
      }
      this.variables.set('IFS', { value: ' \t\n', exported: false, readonly: false });
      this.set('PWD', this.process.directory);
      if (!this.variables.has('PATH'))
        this.set('PATH', '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin');
      this.variables.set('OPTIND', { value: '1', exported: false, readonly: false });
      if (this.interactive) this.variables.set('PS2', { value: '> ', exported: false, readonly: false });
    }
  }

  /** A copy for a subshell that runs as `process`. */
  fork(process: Process): Shell {
    return new Shell({ process, flavor: this.flavor, name: this.name, positional: this.positional }, this);
  }

  get(name: string): ByteString | undefined {
    return this.variables.get(name)?.value;
  }

  /** @throws ShellError when it is read-only. */
  set(name: string, value: ByteString): void {
    if (value.length > VALUE_LIMIT) throw new ShellError('out of memory');
    const variable = this.variables.get(name);
    if (!variable) {
      this.variables.set(name, { value, exported: this.options.has('a'), readonly: false });
      return;
    }
    if (variable.readonly)
      throw new ShellError(this.flavor === 'bash' ? `${name}: readonly variable` : `${name}: is read only`);
    variable.value = value;
  }

  /** What programs inherit. */
  environment(extra: ReadonlyMap<string, ByteString> = new Map()): Map<string, ByteString> {
    const environment = new Map<string, ByteString>();
    for (const [name, { value, exported }] of this.variables) {
      if (exported && value !== undefined) environment.set(name, value);
    }
    for (const [name, value] of extra) environment.set(name, value);
    return environment;
  }

  /** How a message of this shell begins: `-bash: `, `sh: 1: `. */
  get prefix(): string {
    if (this.#atPrompt && this.flavor !== 'dash') return `${this.name}: `;
    return `${this.name}: ${this.flavor === 'bash' ? 'line ' : ''}${this.line}: `;
  }

  complain(text: string): Promise<void> {
    return this.process.complain(`${this.prefix}${text}\n`);
  }
}
