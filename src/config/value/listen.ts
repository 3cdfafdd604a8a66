import type { ListenAddress } from '../config.ts';
import { BadValue } from './bad-value.ts';

/**
 * Reads where to listen: `:8080`, `127.0.0.1:8080`, `[::1]:8080`.
 * @throws BadValue
 */
export function parseListen(text: string): ListenAddress {
  const match = /^(?:\[([0-9a-f:.]+)\]|([^:[\]\s]*)):(\d{1,5})$/i.exec(text.trim());
  const port = Number(match?.[3]);
  if (!match || port > 65_535) {
    throw new BadValue(
      `${JSON.stringify(text)} is no address to listen on`,
      'Write :8080, 127.0.0.1:8080 or [::1]:8080.',
    );
  }
  const host = match[1] ?? match[2];
  return { ...(host && { host }), port };
}
