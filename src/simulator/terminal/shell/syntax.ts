import type { ByteString } from '../system/byte-string.ts';

/** A piece of a word as it is written. */
export type WordPart =
  | { readonly type: 'text'; readonly text: ByteString; readonly quoted: boolean }
  | {
      readonly type: 'parameter';
      readonly name: string;
      /** `:-` `-` `:=` `=` `:?` `?` `:+` `+` `#` `##` `%` `%%`, or `length` for `${#name}`. */
      readonly operator?: string;
      readonly argument?: Word;
      readonly quoted: boolean;
    }
  | { readonly type: 'command'; readonly script: Script; readonly quoted: boolean }
  | { readonly type: 'arithmetic'; readonly expression: Word; readonly quoted: boolean };

export type Word = readonly WordPart[];

export interface Redirection {
  readonly descriptor: number;
  readonly operator: '<' | '>' | '>>' | '>|' | '<>' | '<&' | '>&' | '<<';
  /** Filled in later for a here-document, once its lines have been read. */
  target: Word;
}

export interface Assignment {
  readonly name: string;
  readonly value: Word;
}

export type Command =
  | {
      readonly type: 'simple';
      readonly assignments: readonly Assignment[];
      readonly words: readonly Word[];
      readonly redirections: readonly Redirection[];
      readonly line: number;
    }
  | {
      readonly type: 'subshell' | 'group';
      readonly body: Script;
      readonly redirections: readonly Redirection[];
    }
  | {
      readonly type: 'if';
      readonly branches: ReadonlyArray<{ readonly condition: Script; readonly body: Script }>;
      readonly otherwise: Script | undefined;
      readonly redirections: readonly Redirection[];
    }
  | {
      readonly type: 'while' | 'until';
      readonly condition: Script;
      readonly body: Script;
      readonly redirections: readonly Redirection[];
    }
  | {
      readonly type: 'for';
      readonly name: string;
      /** `undefined`: the positional parameters. */
      readonly words: readonly Word[] | undefined;
      readonly body: Script;
      readonly redirections: readonly Redirection[];
    }
  | {
      readonly type: 'case';
      readonly subject: Word;
      readonly clauses: ReadonlyArray<{ readonly patterns: readonly Word[]; readonly body: Script }>;
      readonly redirections: readonly Redirection[];
    }
  | { readonly type: 'function'; readonly name: string; readonly body: Command };

export interface Pipeline {
  readonly negated: boolean;
  readonly commands: readonly Command[];
}

/** Pipelines joined by `&&` and `||`. */
export interface AndOrList {
  readonly first: Pipeline;
  readonly rest: ReadonlyArray<{ readonly operator: '&&' | '||'; readonly pipeline: Pipeline }>;
  /** Ended by `&`. */
  readonly background: boolean;
}

export type Script = readonly AndOrList[];

/** The text is no shell program. `incomplete` when more lines could still make it one. */
export class ShellSyntaxError extends Error {
  readonly incomplete: boolean;
  /** What bash calls the offending word. */
  readonly token: string;
  readonly line: number;

  constructor(message: string, options: { incomplete?: boolean; token?: string; line?: number } = {}) {
    super(message);
    this.incomplete = options.incomplete ?? false;
    this.token = options.token ?? '';
    this.line = options.line ?? 1;
  }
}
