import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type TLSSocket } from 'node:tls';
import type { Clock } from '../std/clock.ts';
import { connectFailure, connectTimeout } from './connection-errors.ts';
import type { EndpointUrl } from './endpoint-url.ts';
import type { Trust } from './tls.ts';

export type Connected = (error: Error | null, socket: Socket | null) => void;

/** Opens connections to one URL, trusts no other peer than the right one, and knows what is open. */
export class Connector {
  readonly #url: EndpointUrl;
  readonly #trust: Trust;
  readonly #clock: Clock;
  readonly #connectMs: number;
  readonly #open = new Set<Socket>();

  constructor(url: EndpointUrl, trust: Trust, clock: Clock, connectMs: number) {
    this.#url = url;
    this.#trust = trust;
    this.#clock = clock;
    this.#connectMs = connectMs;
  }

  get openSockets(): number {
    return this.#open.size;
  }

  /** Calls back once, with a socket whose peer is trusted or with a PveError. */
  connect(callback: Connected): Socket {
    const { hostname, port, secure } = this.#url;
    const socket = secure ? this.#dial() : connectTcp({ host: hostname, port });
    this.#open.add(socket);
    socket.setNoDelay(true);
    const finish = (error: Error | null) => {
      timer.cancel();
      socket.off('error', onError);
      socket.off('close', onClose);
      if (error) {
        socket.on('error', () => {});
        socket.destroy();
      }
      callback(error, error ? null : socket);
    };
    const onError = (error: Error) => finish(connectFailure(this.#url, error));
    const onClose = () => finish(connectFailure(this.#url, undefined));
    const timer = this.#clock.setTimeout(
      () => finish(connectTimeout(this.#url, this.#connectMs)),
      this.#connectMs,
    );
    socket.once('error', onError);
    socket.once('close', onClose);
    socket.once('close', () => this.#open.delete(socket));
    socket.once(secure ? 'secureConnect' : 'connect', () => {
      finish((secure && this.#trust.refusal(socket as TLSSocket, this.#url)) || null);
    });
    return socket;
  }

  /** Destroys every socket, those still connecting included, and waits until they are closed. */
  async destroyAll(): Promise<void> {
    const closed = [...this.#open].map((socket) => new Promise((resolve) => socket.once('close', resolve)));
    for (const socket of this.#open) socket.destroy();
    await Promise.all(closed);
  }

  #dial(): TLSSocket {
    const { hostname, port } = this.#url;
    return connectTls({
      host: hostname,
      port,
      // An address is no server name [RFC 6066]; node warns about it.
      ...(isIP(hostname) === 0 && { servername: hostname }),
      secureContext: this.#trust.secureContext,
      rejectUnauthorized: false,
    });
  }
}
