import { once } from 'node:events';
import {
  createServer as createHttpServer,
  type Server as HttpServer,
  type IncomingMessage,
  ServerResponse,
} from 'node:http';
import { createServer as createHttpsServer, type Server as HttpsServer } from 'node:https';
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net';
import type { Duplex } from 'node:stream';
import type { TLSSocket } from 'node:tls';
import { type Clock, systemClock } from '../../std/clock.ts';
import type { Certificate } from '../certificates.ts';
import type { Reachability } from '../world/cluster-node.ts';
import { redirect } from './redirect.ts';
import { afterSilence } from './silence.ts';

/** First byte of a TLS handshake record. */
const TLS_HANDSHAKE = 0x16;
/** How long it takes to find out that a host is not there. */
const NO_ROUTE_MS = 3000;
/** Far above what Proxmox reads, so that it is we who decide what is too long. */
const HEADER_LIMIT_BYTES = 1_048_576;

export interface ListenerOptions {
  readonly certificate: Certificate;
  readonly clock: Clock;
  /** 0 for a free one. */
  readonly port: number;
  readonly onConnection: (socket: TLSSocket) => void;
  readonly onRequest: (
    request: IncomingMessage,
    response: ServerResponse,
    upgrade?: { socket: Duplex; head: Buffer },
  ) => void;
}

/** One node's port 8006: TLS, with a hint for those who come without, as reachable as its node is. */
export class Listener {
  readonly #options: ListenerOptions;
  readonly #sockets = new Set<Socket>();
  readonly #tls: HttpsServer;
  readonly #plain: HttpServer;
  readonly #tcp: Server;
  #reachability: Reachability = 'up';
  #port: number;
  #closed = false;

  constructor(options: ListenerOptions) {
    this.#options = options;
    this.#port = options.port;
    const { key, certificate } = options.certificate;
    const limits = { maxHeaderSize: HEADER_LIMIT_BYTES, keepAliveTimeout: 0, requireHostHeader: false };
    this.#tls = createHttpsServer({ ...limits, key, cert: certificate, ALPNProtocols: ['http/1.1'] });
    this.#plain = createHttpServer(limits, (request, response) =>
      redirect(request, response, options.clock.now()),
    );
    for (const server of [this.#tls, this.#plain]) {
      server.requestTimeout = 0;
      server.headersTimeout = 0;
      server.timeout = 0;
      server.on('clientError', badRequest);
    }
    this.#tls.on('secureConnection', options.onConnection);
    this.#tls.on('request', options.onRequest);
    this.#tls.on('checkContinue', options.onRequest);
    this.#tls.on('upgrade', (request, socket, head) => {
      const response = new ServerResponse(request);
      response.assignSocket(socket as Socket);
      response.once('finish', () => socket.end());
      socket.on('error', () => {});
      options.onRequest(request, response, { socket, head });
    });
    this.#tls.on('tlsClientError', (_, socket) => socket.destroy());
    this.#tcp = createServer({ pauseOnConnect: true }, (socket) => this.#accept(socket));
  }

  get port(): number {
    return this.#port;
  }

  async listen(): Promise<void> {
    this.#tcp.listen(this.#port, '127.0.0.1');
    await once(this.#tcp, 'listening');
    this.#port = (this.#tcp.address() as AddressInfo).port;
  }

  renew(certificate: Certificate): void {
    this.#tls.setSecureContext({ key: certificate.key, cert: certificate.certificate });
  }

  /** A refusing node closes its port and what is open; from one that is gone nothing more is heard. */
  async reach(reachability: Reachability): Promise<void> {
    if (this.#closed || this.#reachability === reachability) return;
    this.#reachability = reachability;
    if (reachability === 'refused') {
      this.#tcp.close();
      this.#destroySockets();
    } else if (!this.#tcp.listening) {
      await this.#listenAgain();
    }
  }

  async close(): Promise<void> {
    this.#closed = true;
    const closed = this.#tcp.listening ? once(this.#tcp, 'close') : undefined;
    this.#tcp.close();
    this.#destroySockets();
    this.#tls.close();
    this.#plain.close();
    await closed;
  }

  /** Somebody else may have taken the port meanwhile: then it is tried until it is free. */
  async #listenAgain(): Promise<void> {
    while (!this.#closed && this.#reachability !== 'refused') {
      try {
        await this.listen();
        return;
      } catch {
        await new Promise<void>((resolve) => systemClock.setTimeout(resolve, 50));
      }
    }
  }

  #destroySockets(): void {
    for (const socket of this.#sockets) socket.destroy();
  }

  #accept(socket: Socket): void {
    this.#sockets.add(socket);
    socket.on('error', () => {});
    socket.once('close', () => this.#sockets.delete(socket));
    if (this.#reachability === 'black-hole' || this.#reachability === 'no-route') {
      // Whoever dials holds the clock, and only the clock can end that here.
      socket.once('close', this.#options.clock.park());
      socket.resume();
      if (this.#reachability === 'no-route') {
        const timer = this.#options.clock.setTimeout(() => socket.resetAndDestroy(), NO_ROUTE_MS);
        socket.once('close', () => timer.cancel());
      }
      return;
    }
    const heard = afterSilence(this.#options.clock, () => socket.destroy(), { fresh: true });
    socket.once('close', heard);
    socket.once('data', (first) => {
      heard();
      socket.pause();
      socket.unshift(first);
      const server = first[0] === TLS_HANDSHAKE ? this.#tls : this.#plain;
      server.emit('connection', socket);
      if (server === this.#plain) socket.resume();
    });
    socket.resume();
  }
}

/** What cannot be read as HTTP is answered once and dropped [AE]. */
function badRequest(error: Error & { code?: string }, socket: Duplex): void {
  if (error.code === 'ECONNRESET' || !socket.writable) {
    socket.destroy();
    return;
  }
  socket.end(
    'HTTP/1.0 400 bad request\r\nConnection: close\r\nServer: pve-api-daemon/3.0\r\n\r\nbad request',
  );
}
