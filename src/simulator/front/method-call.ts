import type { Authenticated } from '../access/authenticate.ts';
import type { UpgradeAnswer } from '../call.ts';
import type { Answer } from './answer.ts';
import type { Attendance } from './attendance.ts';
import type { RawParameters } from './request-parameters.ts';

/** A request for a method of the API, once it is known who asks and with what parameters. */
export interface MethodCall {
  readonly method: string;
  /** Behind `/api2/<format>`, decoded, otherwise as it came. */
  readonly path: string;
  readonly format: string;
  readonly params: RawParameters;
  readonly authenticated: Authenticated;
  readonly attendance: Attendance;
  /** The node the client spoke to. */
  readonly entryNode: string;
  /** Aborts when the client has gone or the simulator closes. */
  readonly signal: AbortSignal;
  /** Aborts when the simulator closes: a handler at work does not notice that its client has gone. */
  readonly closing: AbortSignal;
  /** Called right before a handler runs. */
  readonly onExecution: () => void;
  /** Called when a method's effect is not simulated. */
  readonly onNotSimulated: (route: string) => void;
  /** Called when a handler agrees to turn the connection into something else. */
  readonly onUpgrade: (answer: UpgradeAnswer) => void;
}

/** Serves method calls: a node, seen from another. */
export interface MethodServer {
  readonly name: string;
  serve(call: MethodCall): Promise<Answer>;
}
