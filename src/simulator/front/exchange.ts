import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Duplex } from 'node:stream';
import type { UpgradeAnswer } from '../call.ts';
import { admit, REFUSAL_MS, refusedPath } from './admission.ts';
import { type Answer, plain } from './answer.ts';
import { Attendance } from './attendance.ts';
import type { Connection } from './connection.ts';
import type { FrontContext } from './context.ts';
import { FaultPlan } from './fault-plan.ts';
import { isOversized, type RequestHead, readHead } from './request-head.ts';
import type { RequestRecord } from './request-log.ts';
import { BodyError, type RawParameters, requestParameters } from './request-parameters.ts';
import { respond } from './respond.ts';

/** The socket of a request that asks to become something else, and what came behind its head. */
export interface UpgradeRequest {
  readonly socket: Duplex;
  readonly head: Buffer;
}

/** How long a connection whose header block was too long is left hanging [AE]. */
const OVERSIZED_MS = 5000;

/** One request on one connection, from its head to its answer. */
export class Exchange {
  readonly #context: FrontContext;
  readonly #connection: Connection;
  readonly #request: IncomingMessage;
  readonly #response: ServerResponse;
  readonly #upgrade: UpgradeRequest | undefined;
  readonly #attendance: Attendance;
  readonly #gone = new AbortController();
  readonly #head: RequestHead;
  readonly #startedAt: number;
  #record: RequestRecord | undefined;
  #upgradeAnswer: UpgradeAnswer | undefined;

  constructor(
    context: FrontContext,
    connection: Connection,
    request: IncomingMessage,
    response: ServerResponse,
    upgrade?: UpgradeRequest,
  ) {
    this.#context = context;
    this.#connection = connection;
    this.#request = request;
    this.#response = response;
    this.#upgrade = upgrade;
    this.#attendance = new Attendance(context.clock);
    this.#head = readHead(request);
    this.#startedAt = context.clock.monotonic();
    connection.begin();
    const leave = () => this.#leave();
    connection.socket.once('close', leave);
    context.closing.addEventListener('abort', leave, { once: true });
    response.once('finish', () => {
      connection.socket.off('close', leave);
      context.closing.removeEventListener('abort', leave);
      this.#attendance.end();
      connection.wait();
    });
  }

  /** Serves the request to its end. Never throws. */
  async serve(): Promise<void> {
    try {
      await this.#serve();
    } catch (error) {
      if (this.#gone.signal.aborted) return;
      const text = error instanceof Error ? error.message : String(error);
      this.#send(plain(500, `${text}\n`));
    }
  }

  #leave(): void {
    this.#gone.abort(new Error('the connection is gone'));
    this.#attendance.end();
  }

  async #serve(): Promise<void> {
    if (isOversized(this.#request)) {
      await this.#wait(OVERSIZED_MS);
      this.#connection.socket.destroy();
      return;
    }
    if (this.#connection.worker.busy) await this.#connection.worker.run(async () => {}, this.#attendance);
    const faults = await this.#plan();
    const early = await faults.begin((ms) => this.#wait(ms));
    if (early === 'cut') return this.#cut();
    if (early === 'black-hole') return this.#hang();
    const answer = early ?? (await this.#answer(faults));
    if (answer === 'cut') return this.#cut();
    if (this.#upgradeAnswer && this.#upgrade && this.#acceptUpgrade(this.#upgradeAnswer, this.#upgrade))
      return;
    const faulted = early ? answer : faults.change(answer);
    if (this.#context.node.reachability === 'no-route' || this.#context.node.reachability === 'black-hole') {
      return this.#hang();
    }
    this.#send(faulted, faults.cutAfterBytes(faulted));
  }

  async #plan(): Promise<FaultPlan> {
    const { apis, cluster, faults, log, node } = this.#context;
    const { method, apiPath: path, format } = this.#head;
    const api = await apis.load(node.version.series);
    const route = format === undefined ? undefined : api.routes.find(method, path)?.route;
    const where = { method, path: format === undefined ? this.#head.path : path, route };
    this.#record = log.add({
      ...where,
      at: this.#context.clock.now(),
      remote: cluster.name,
      node: node.name,
      authId: undefined,
      executed: false,
      status: undefined,
    });
    return new FaultPlan(faults.take({ ...where, node: node.name, remote: cluster.name }), {
      ...where,
      node: node.name,
      remote: cluster.name,
    });
  }

  async #answer(faults: FaultPlan): Promise<Answer | 'cut'> {
    const admission = admit(this.#context, this.#request, this.#head);
    if ('answer' in admission) {
      if (admission.delayMs !== undefined) await this.#wait(admission.delayMs);
      return admission.answer;
    }
    const body = await this.#body();
    if (faults.cutsAfterSend) return 'cut';
    const refused = refusedPath(this.#head);
    if (refused || !admission.admitted) return refused ?? plain(501, 'no such uri');
    const authenticated = admission.admitted;
    if (this.#record) this.#record.authId = authenticated.caller?.authId;
    let params: RawParameters;
    try {
      params = requestParameters({ ...this.#head, body });
    } catch (error) {
      if (error instanceof BodyError) return plain(500, error.message);
      throw error;
    }
    const answer = await this.#context.server.serveIn(this.#connection.worker, {
      method: this.#head.method,
      path: this.#head.apiPath,
      format: this.#head.format!,
      params,
      authenticated,
      attendance: this.#attendance,
      entryNode: this.#context.node.name,
      signal: this.#gone.signal,
      closing: this.#context.closing,
      onExecution: () => {
        if (this.#record) this.#context.log.execute(this.#record);
      },
      onNotSimulated: (route) => this.#context.log.notSimulated(route),
      onUpgrade: (upgradeAnswer) => {
        this.#upgradeAnswer = upgradeAnswer;
      },
    });
    if (faults.cutsAfterExecution) return 'cut';
    if (answer.refusal) {
      const left = REFUSAL_MS - (this.#context.clock.monotonic() - this.#startedAt);
      if (left > 0) await this.#wait(left);
    }
    return answer;
  }

  async #body(): Promise<Buffer> {
    if (!this.#head.contentLength) return Buffer.alloc(0);
    const chunks: Buffer[] = [];
    for await (const chunk of this.#request) chunks.push(chunk as Buffer);
    return Buffer.concat(chunks);
  }

  #wait(ms: number): Promise<void> {
    return this.#attendance.sleep(ms, { signal: this.#gone.signal });
  }

  #cut(): void {
    this.#connection.socket.destroy();
  }

  /** Never answers; the client may wait for as long as it likes. */
  #hang(): void {
    this.#attendance.park();
  }

  #send(answer: Answer, cutAfterBytes?: number): void {
    if (this.#record) this.#record.status = answer.status;
    respond(answer, {
      request: this.#request,
      response: this.#response,
      now: this.#context.clock.now(),
      onAnswered: () => this.#attendance.end(),
      keepAlive: this.#connection.lasts && this.#head.keepAlive && !this.#upgrade,
      ...(cutAfterBytes !== undefined && { cutAfterBytes }),
    });
  }

  #acceptUpgrade(answer: UpgradeAnswer, { socket, head }: UpgradeRequest): boolean {
    if (!/^websocket$/i.test(String(this.#request.headers.upgrade ?? ''))) return false;
    const version = this.#request.headers['sec-websocket-version'];
    if (version !== '13') throw new Error(`unsupported websocket-version '${version ?? ''}'`);
    if (!this.#request.headers['sec-websocket-key']) throw new Error('missing websocket-key');
    if (this.#record) this.#record.status = 101;
    this.#response.detachSocket(this.#connection.socket);
    this.#attendance.end();
    answer.accept(this.#request, socket, head);
    return true;
  }
}
