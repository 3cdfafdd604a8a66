/** What the server answered, whatever it was: nothing normalised, nothing thrown. */
export interface Answer {
  readonly status: number;
  /** The reason phrase, where older servers put their message [CH]. */
  readonly reason: string;
  /** By lower-case name; several of one name are joined by `, `. */
  readonly headers: Readonly<Record<string, string>>;
  /**
   * `envelope`: Proxmox's JSON. `text`: what the server gives on a malformed request, or some other server.
   * `empty`: what it gives when credentials or the way to a node fail [AE].
   */
  readonly form: 'envelope' | 'text' | 'empty';
  /** The envelope's `data`, exactly as received; `undefined` if there is no envelope. */
  readonly data: unknown;
  /** The body, if it is no envelope; else empty. */
  readonly text: string;
  /** The server's words: `message`, else a text body, else the reason phrase; without its last newline. */
  readonly message: string;
  /** Per parameter, why it was refused. */
  readonly errors: Readonly<Record<string, string>> | undefined;
  /** Number of items before paging, where the server says so. */
  readonly total: number | undefined;
  /** The pending difference that network configuration answers carry. */
  readonly changes: string | undefined;
  /** The URL that answered. */
  readonly endpoint: string;
}
