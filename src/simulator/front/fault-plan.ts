import type { Fault, FaultedRequest } from '../faults.ts';
import { type Answer, bare, reasonPhrase } from './answer.ts';

type FaultOf<Kind extends Fault['kind']> = Extract<Fault, { kind: Kind }>;

/** What goes wrong with one request, and when. */
export class FaultPlan {
  readonly #faults: readonly Fault[];
  readonly #request: FaultedRequest;

  constructor(faults: readonly Fault[], request: FaultedRequest) {
    this.#faults = faults;
    this.#request = request;
  }

  /** What happens as soon as the head is there; an answer, a cut or a black hole ends the matter. */
  async begin(wait: (ms: number) => Promise<void>): Promise<Answer | 'cut' | 'black-hole' | undefined> {
    for (const fault of this.#faults) {
      if (fault.kind === 'run') fault.action(this.#request);
      if (fault.kind === 'delay') await wait(fault.ms);
      if (fault.kind === 'black-hole') return 'black-hole';
      if (fault.kind === 'cut' && fault.when === 'before-send') return 'cut';
      if (fault.kind === 'status') return statusAnswer(fault);
    }
    return undefined;
  }

  get cutsAfterSend(): boolean {
    return this.#faults.some((fault) => fault.kind === 'cut' && fault.when === 'after-send');
  }

  get cutsAfterExecution(): boolean {
    return this.#faults.some((fault) => fault.kind === 'cut' && fault.when === 'after-execution');
  }

  /** What becomes of the answer. */
  change(answer: Answer): Answer {
    return this.#faults.reduce(changed, answer);
  }

  /** After how many bytes of its body the answer is cut off; undefined: not at all. */
  cutAfterBytes(answer: Answer): number | undefined {
    const cut = this.#faults.some((fault) => fault.kind === 'cut' && fault.when === 'in-body');
    return cut ? Math.floor((answer.body?.length ?? 0) / 2) : undefined;
  }
}

function changed(answer: Answer, fault: Fault): Answer {
  const json = { status: 200, message: '', contentType: 'application/json;charset=UTF-8' };
  switch (fault.kind) {
    case 'garbage':
      return { ...json, body: '\x1f<html>502 from something in between\x00{"data":' };
    case 'replace':
      return { ...json, body: JSON.stringify(fault.json) };
    case 'truncate': {
      const body = Buffer.from((answer.body ?? '') as string);
      return { ...answer, body: body.subarray(0, fault.bytes ?? Math.floor(body.length / 2)) };
    }
    default:
      return answer;
  }
}

function statusAnswer(fault: FaultOf<'status'>): Answer {
  const { status, reason = '' } = fault;
  if (fault.body !== undefined) {
    return {
      status,
      message: reason,
      body: fault.body,
      ...(fault.contentType !== undefined && { contentType: fault.contentType }),
    };
  }
  if (status === 401 || status >= 595) return bare(status, reason);
  const message = reason === '' ? reasonPhrase(status, '') : reason;
  return {
    status,
    message,
    contentType: 'application/json;charset=UTF-8',
    body: JSON.stringify(status < 400 ? { data: null } : { data: null, message: `${message}\n` }),
  };
}
