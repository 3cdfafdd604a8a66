import type { IncomingMessage, ServerResponse } from 'node:http';
import { createServer as createHttpsServer } from 'node:https';
import { type AddressInfo, createServer as createTcpServer, type Server, type Socket } from 'node:net';
import { createServer as createTlsServer } from 'node:tls';
import { onTestFinished } from 'vitest';
import { type Certificate, CertificateAuthority } from '../../src/simulator/certificates.ts';

/** A small server on loopback, closed with all its connections when the test has finished. */
export interface SmallServer {
  readonly url: string;
  readonly port: number;
  /** PEM of the authority that signed its certificate. */
  readonly ca: string;
  readonly authority: CertificateAuthority;
  readonly certificate: Certificate;
  /** Connections made so far. */
  readonly connections: () => number;
  /** Connections open now. */
  readonly open: () => number;
  /** Stops listening and drops everything. */
  readonly close: () => Promise<void>;
}

export interface SmallServerOptions {
  authority?: CertificateAuthority;
  /** Shown in place of a proper one. */
  certificate?: Certificate;
  /** PEM sent after the server's own certificate; the authority by default. */
  chain?: string;
  port?: number;
}

export const now = () => new Date();

/** Speaks HTTP over TLS. */
export function useHttpsServer(
  answer: (request: IncomingMessage, response: ServerResponse, body: string) => void,
  options: SmallServerOptions = {},
): Promise<SmallServer> {
  return listen(options, (tls) => {
    const server = createHttpsServer(tls, (request, response) => {
      let body = '';
      request.on('data', (chunk) => {
        body += chunk;
      });
      request.on('end', () => answer(request, response, body));
    });
    server.keepAliveTimeout = 0;
    return server;
  });
}

/** Speaks whatever it likes over TLS. */
export function useTlsServer(
  onConnection: (socket: Socket) => void,
  options: SmallServerOptions = {},
): Promise<SmallServer> {
  return listen(options, (tls) => createTlsServer(tls, onConnection));
}

/** Speaks whatever it likes in the clear. */
export function useTcpServer(onConnection: (socket: Socket) => void): Promise<SmallServer> {
  return listen({}, () =>
    createTcpServer((socket) => {
      // Unread, it would not notice that the other side has gone.
      socket.resume();
      onConnection(socket);
    }),
  );
}

async function listen(
  options: SmallServerOptions,
  make: (tls: { key: string; cert: string }) => Server,
): Promise<SmallServer> {
  const authority = options.authority ?? new CertificateAuthority({ name: 'lab', now: now() });
  const certificate = options.certificate ?? authority.issue({ node: 'pve1', addresses: [], now: now() });
  const chain = options.chain ?? authority.own.certificate;
  const server = make({ key: certificate.key, cert: certificate.certificate + chain });
  const sockets = new Set<Socket>();
  let connections = 0;
  server.on('connection', (socket) => {
    connections++;
    sockets.add(socket);
    socket.on('error', () => {});
    socket.on('close', () => sockets.delete(socket));
  });
  server.on('secureConnection', (socket: Socket) => socket.on('error', () => {}));
  server.on('tlsClientError', () => {});
  await new Promise<void>((resolve) => server.listen(options.port ?? 0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const close = () =>
    new Promise<void>((resolve) => {
      if (!server.listening) return resolve();
      server.close(() => resolve());
      for (const socket of sockets) socket.destroy();
    });
  onTestFinished(close);
  return {
    url: `https://127.0.0.1:${port}`,
    port,
    ca: authority.own.certificate,
    authority,
    certificate,
    connections: () => connections,
    open: () => sockets.size,
    close,
  };
}

/** Answers as Proxmox does. */
export function sendData(response: ServerResponse, data: unknown, extra: object = {}): void {
  response.setHeader('Content-Type', 'application/json;charset=UTF-8');
  response.end(JSON.stringify({ data, ...extra }));
}

export function sendError(
  response: ServerResponse,
  status: number,
  message: string,
  extra: object = {},
): void {
  response.statusCode = status;
  response.statusMessage = message.split('\n')[0]!;
  response.setHeader('Content-Type', 'application/json;charset=UTF-8');
  response.setHeader('Connection', 'close');
  response.end(JSON.stringify({ data: null, message: `${message}\n`, ...extra }));
}

/** Refuses as Proxmox does before it has looked at the path: with nothing but a reason. */
export function sendBare(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, reason, { Connection: 'close' });
  response.end();
}
