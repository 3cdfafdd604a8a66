import { createHash, generateKeyPairSync, type KeyObject, sign, X509Certificate } from 'node:crypto';
import type { Certificate } from '../../src/simulator/certificates.ts';
import * as der from '../../src/std/der.ts';

/**
 * A certificate that says of itself exactly what the genuine one says, its issuer and the issuer's key id
 * included, but has a key of the forger's and is signed with that.
 */
export function forge(genuine: Certificate): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = (key: KeyObject) => key.export({ type: 'spki', format: 'der' });
  const genuineKey = new X509Certificate(genuine.certificate).publicKey;
  return {
    ...resigned(genuine, privateKey, (body) => replaced(body, spki(genuineKey), spki(publicKey))),
    privateKey,
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
  };
}

/** The same certificate, properly issued, but for 10.0.0.9 and elsewhere in place of 127.0.0.1 and localhost. */
export function moved(genuine: Certificate, authority: Certificate): Certificate {
  return resigned(genuine, authority.privateKey, (body) => {
    const elsewhere = replaced(body, Buffer.from('localhost'), Buffer.from('elsewhere'));
    return replaced(elsewhere, Buffer.from([0x87, 4, 127, 0, 0, 1]), Buffer.from([0x87, 4, 10, 0, 0, 9]));
  });
}

function resigned(genuine: Certificate, signer: KeyObject, edit: (body: Buffer) => Buffer): Certificate {
  const { raw } = new X509Certificate(genuine.certificate);
  const body = elementAt(raw, contentOffset(raw, 0));
  const algorithm = elementAt(raw, contentOffset(raw, 0) + body.length);
  const edited = edit(body);
  const certificate = der.sequence(edited, algorithm, der.bits(sign('sha256', edited, signer)));
  return {
    ...genuine,
    certificate: `-----BEGIN CERTIFICATE-----\n${certificate.toString('base64')}\n-----END CERTIFICATE-----\n`,
    fingerprint: createHash('sha256').update(certificate).digest('hex').toUpperCase().match(/../g)!.join(':'),
  };
}

/** By something of the same length, so that no length before it changes. */
function replaced(bytes: Buffer, old: Buffer, replacement: Buffer): Buffer {
  const at = bytes.indexOf(old);
  return Buffer.concat([bytes.subarray(0, at), replacement, bytes.subarray(at + old.length)]);
}

function lengthBytes(bytes: Buffer, at: number): number {
  const first = bytes[at + 1]!;
  return first < 0x80 ? 1 : 1 + (first & 0x7f);
}

function contentOffset(bytes: Buffer, at: number): number {
  return at + 1 + lengthBytes(bytes, at);
}

function elementAt(bytes: Buffer, at: number): Buffer {
  const count = lengthBytes(bytes, at);
  const length = count === 1 ? bytes[at + 1]! : bytes.readUIntBE(at + 2, count - 1);
  return bytes.subarray(at, at + 1 + count + length);
}
