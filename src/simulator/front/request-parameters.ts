import { perlJsonError } from './perl-json.ts';

/** What a form or a query can say for one parameter; `undefined`: named without a value. */
type RawValue = unknown;
export type RawParameters = Record<string, RawValue>;

/** A body that the server cannot read: answered as text, before any method is looked for [AE]. */
export class BodyError extends Error {}

const SOURCE = 'at /usr/share/perl5/PVE/APIServer/AnyEvent.pm';

/**
 * All parameters of a request. Those of the query win over those of the body; `_dc`, which browsers add
 * against caches, does not count [AE].
 * @throws BodyError in Perl's words if the body is no JSON object although it says it is JSON.
 */
export function requestParameters(request: {
  readonly method: string;
  readonly contentType: string | undefined;
  readonly body: Buffer;
  readonly query: string;
}): RawParameters {
  const hasBody = request.method === 'POST' || request.method === 'PUT';
  const body = !hasBody
    ? {}
    : request.contentType === 'application/json'
      ? decodeJson(request.body.toString('utf8'))
      : decodeForm(request.body.toString('latin1'));
  const params: RawParameters = { ...body, ...decodeForm(request.query) };
  delete params['_dc'];
  return params;
}

function decodeJson(text: string): RawParameters {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new BodyError(`${perlJsonError(text).message} ${SOURCE} line 934.\n`);
  }
  if (value === null)
    throw new BodyError(`Can't use an undefined value as a HASH reference ${SOURCE} line 978.\n`);
  if (typeof value === 'string' || typeof value === 'number') {
    throw new BodyError(
      `Can't use string ("${value}") as a HASH ref while "strict refs" in use ${SOURCE} line 978.\n`,
    );
  }
  if (typeof value !== 'object' || Array.isArray(value)) {
    throw new BodyError(`Not a HASH reference ${SOURCE} line 978.\n`);
  }
  return Object.fromEntries(Object.entries(value).map(([key, it]) => [key, it ?? undefined]));
}

/**
 * Reads `a=1&b=2` as Proxmox does: `;` separates too, `+` is a blank, a repeated key becomes a list, and what
 * follows a second `=` is lost [AE]. `text` is bytes written as Latin-1.
 */
export function decodeForm(text: string): RawParameters {
  const params = new Map<string, RawValue>();
  for (const pair of text.split(/[&;]/)) {
    if (pair === '') continue;
    const [name = '', value] = pair.split('=');
    const key = decode(name);
    if (value === undefined) {
      params.set(key, undefined);
      continue;
    }
    const decoded = decode(value);
    const old = params.get(key);
    params.set(key, Array.isArray(old) ? [...old, decoded] : old === undefined ? decoded : [old, decoded]);
  }
  return Object.fromEntries(params);
}

function decode(text: string): string {
  const bytes = text
    .replace(/\+/g, ' ')
    .replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString('utf8');
}

/** Decodes the percent signs of a path; what is no escape stays. */
export function decodePath(path: string): string {
  const bytes = path.replace(/%([0-9a-fA-F]{2})/g, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  return Buffer.from(bytes, 'latin1').toString('utf8');
}
