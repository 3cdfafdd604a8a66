/** What can go wrong, as a closed list. Scripts and programs branch on these. */
export type PveErrorCode =
  | 'connection'
  | 'timeout'
  | 'tls'
  | 'auth'
  | 'forbidden'
  | 'parameter'
  | 'not-found'
  | 'ambiguous'
  | 'locked'
  | 'no-quorum'
  | 'node-unreachable'
  | 'unsupported'
  | 'console-busy'
  | 'api'
  | 'task'
  | 'config';

export interface PveErrorDetails {
  /** What the error is about, as a person would name it: `lab/101`, `https://pve1:8006`, `drowse.yaml:3:5`. */
  subject?: string;
  /** What the server itself said. */
  serverMessage?: string;
  /** The HTTP status, where there was an answer. */
  status?: number;
  /** One sentence: what to do about it. */
  advice?: string;
  cause?: unknown;
}

/**
 * Everything this library throws, except for a cancellation (then `signal.reason` is thrown as it is).
 * `message` names the subject and says what is wrong; `advice`, where there is some, says what to do.
 */
export class PveError extends Error {
  override readonly name: string = 'PveError';
  readonly code: PveErrorCode;
  readonly subject: string | undefined;
  readonly serverMessage: string | undefined;
  readonly status: number | undefined;
  readonly advice: string | undefined;

  constructor(code: PveErrorCode, message: string, details: PveErrorDetails = {}) {
    super(message, details.cause === undefined ? undefined : { cause: details.cause });
    this.code = code;
    this.subject = details.subject;
    this.serverMessage = details.serverMessage;
    this.status = details.status;
    this.advice = details.advice;
  }
}

/** The account may not do this. `path` and `privileges` say what it lacks, as far as the server told. */
export class ForbiddenError extends PveError {
  override readonly name = 'ForbiddenError';
  /** The ACL path, e.g. `/vms/101`. */
  readonly path: string | undefined;
  /** Any one of these would do. */
  readonly privileges: readonly string[];

  constructor(message: string, details: PveErrorDetails & { path?: string; privileges?: readonly string[] }) {
    super('forbidden', message, details);
    this.path = details.path;
    this.privileges = details.privileges ?? [];
  }
}

/** The server refused parameters. `fields` says why, one by one. */
export class ParameterError extends PveError {
  override readonly name = 'ParameterError';
  readonly fields: Readonly<Record<string, string>>;

  constructor(message: string, details: PveErrorDetails & { fields: Readonly<Record<string, string>> }) {
    super('parameter', message, details);
    this.fields = details.fields;
  }
}

/** Several things bear the name asked for. `candidates` are written so that each names exactly one of them. */
export class AmbiguousError extends PveError {
  override readonly name = 'AmbiguousError';
  readonly candidates: readonly string[];

  constructor(message: string, details: PveErrorDetails & { candidates: readonly string[] }) {
    super('ambiguous', message, details);
    this.candidates = details.candidates;
  }
}

/** A task that Proxmox ran ended in failure. */
export class TaskError extends PveError {
  override readonly name = 'TaskError';
  readonly upid: string;
  /** Proxmox's own words for how it ended, e.g. `CT is locked (backup)`. */
  readonly exitStatus: string;
  /** The last lines of the task's log. */
  readonly logTail: readonly string[];

  constructor(
    message: string,
    details: PveErrorDetails & { upid: string; exitStatus: string; logTail: readonly string[] },
  ) {
    super('task', message, details);
    this.upid = details.upid;
    this.exitStatus = details.exitStatus;
    this.logTail = details.logTail;
  }
}
