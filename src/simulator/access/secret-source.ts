import { randomBytes } from 'node:crypto';
import { chanceHex } from '../chance.ts';

/** Where a cluster's secrets come from: its password, its tokens, what its tickets are signed with. */
export interface SecretSource {
  /** So many hexadecimal digits, in capitals. */
  hex(digits: number, ...keys: ReadonlyArray<string | number>): string;
  /** A random UUID. */
  uuid(...keys: ReadonlyArray<string | number>): string;
}

/** Reproducible and therefore guessable: the same seed and keys give the same secret. For tests. */
export function seededSecrets(seed: number): SecretSource {
  return sourceOf((digits, ...keys) => chanceHex(digits, seed, ...keys));
}

/** Known to nobody: for a simulator that other people on this machine could reach. */
export function randomSecrets(): SecretSource {
  return sourceOf((digits) =>
    randomBytes(Math.ceil(digits / 2))
      .toString('hex')
      .slice(0, digits)
      .toUpperCase(),
  );
}

function sourceOf(hex: SecretSource['hex']): SecretSource {
  return {
    hex,
    uuid(...keys) {
      const digits = hex(32, ...keys, 'uuid').toLowerCase();
      const variant = '89ab'[Number.parseInt(digits[16]!, 16) % 4];
      return [
        digits.slice(0, 8),
        digits.slice(8, 12),
        `4${digits.slice(13, 16)}`,
        `${variant}${digits.slice(17, 20)}`,
        digits.slice(20),
      ].join('-');
    },
  };
}
