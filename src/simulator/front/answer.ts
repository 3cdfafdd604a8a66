/** What is sent back for a request, before compression and connection handling. */
export interface Answer {
  readonly status: number;
  /** Its first line becomes the reason phrase; empty: the usual one of the status. */
  readonly message: string;
  readonly contentType?: string;
  readonly body?: string | Uint8Array;
  /** Compressed already, whatever the client asked. */
  readonly gzipped?: boolean;
  /** `Connection` headers that came with it from the process that made it [AE]. */
  readonly relayed?: readonly string[];
  readonly location?: string;
  /** A method refused a credential: sent no sooner than three seconds after the request came [AE]. */
  readonly refusal?: boolean;
}

/** A refusal without a body: 401 before the handler, 595 and its like, unavailable methods. */
export const bare = (status: number, message: string): Answer => ({ status, message });

/** A refusal whose body is its text, without a content type [AE]. */
export const plain = (status: number, message: string): Answer => ({ status, message, body: message });

const USUAL: Readonly<Record<number, string>> = {
  200: 'OK',
  301: 'Moved Permanently',
  308: 'Permanent Redirect',
  400: 'Bad Request',
  401: 'Unauthorized',
  403: 'Forbidden',
  404: 'Not Found',
  500: 'Internal Server Error',
  501: 'Not Implemented',
  502: 'Bad Gateway',
  503: 'Service Unavailable',
  504: 'Gateway Timeout',
  595: 'Connection refused',
  596: 'Connection timed out',
  597: 'Connection reset by peer',
  599: 'Too many redirections',
};

/** The reason phrase as bytes written in Latin-1, which is what `node:http` puts on the wire. */
export function reasonPhrase(status: number, message: string): string {
  const line = message === '' ? (USUAL[status] ?? '') : (/^[^\r\n]*/.exec(message)?.[0] ?? '');
  return Buffer.from(line, 'utf8')
    .toString('latin1')
    .replace(/[\x00-\x08\x0a-\x1f\x7f]/g, ' ');
}
