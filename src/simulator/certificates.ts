import { createHash, createPublicKey, generateKeyPairSync, type KeyObject, sign } from 'node:crypto';
import { isIPv4, isIPv6 } from 'node:net';
import * as der from '../std/der.ts';

/** A key and the certificate that goes with it. */
export interface Certificate {
  readonly privateKey: KeyObject;
  /** PEM. */
  readonly certificate: string;
  /** PEM of the private key. */
  readonly key: string;
  /** SHA-256 of the certificate as Proxmox writes it: `AA:BB:…`. */
  readonly fingerprint: string;
  readonly subject: string;
  readonly issuer: string;
  readonly notBefore: Date;
  readonly notAfter: Date;
  readonly altNames: readonly string[];
}

const DAY_MS = 86_400_000;
/** A client whose clock is a little behind shall not find them too young. */
const BACKDATED_MS = DAY_MS;

const ECDSA_SHA256 = der.sequence(der.objectIdentifier('1.2.840.10045.4.3.2'));
const OID = {
  commonName: '2.5.4.3',
  organization: '2.5.4.10',
  organizationalUnit: '2.5.4.11',
  basicConstraints: '2.5.29.19',
  keyUsage: '2.5.29.15',
  extendedKeyUsage: '2.5.29.37',
  subjectAltName: '2.5.29.17',
  subjectKeyId: '2.5.29.14',
  authorityKeyId: '2.5.29.35',
  serverAuth: '1.3.6.1.5.5.7.3.1',
};

/** A certificate authority of one cluster, as `pvecm` makes it: ten years [pve-cluster]. */
export class CertificateAuthority {
  readonly own: Certificate;

  constructor(options: { name: string; now: Date }) {
    const notBefore = new Date(options.now.getTime() - BACKDATED_MS);
    this.own = makeCertificate({
      subject: [
        [OID.commonName, 'Proxmox Virtual Environment'],
        [OID.organizationalUnit, options.name],
        [OID.organization, 'PVE Cluster Manager CA'],
      ],
      notBefore,
      notAfter: new Date(notBefore.getTime() + 3650 * DAY_MS),
      altNames: [],
    });
  }

  /** A node's certificate: two years, for its names and addresses and for loopback. */
  issue(options: { node: string; addresses: readonly string[]; now: Date }): Certificate {
    const notBefore = new Date(options.now.getTime() - BACKDATED_MS);
    return makeCertificate({
      subject: [
        [OID.commonName, options.node],
        [OID.organizationalUnit, 'PVE Cluster Node'],
        [OID.organization, 'Proxmox Virtual Environment'],
      ],
      notBefore,
      notAfter: new Date(options.now.getTime() + 730 * DAY_MS),
      altNames: [...new Set(['127.0.0.1', '::1', 'localhost', ...options.addresses, options.node])],
      issuer: this.own,
    });
  }
}

type Name = ReadonlyArray<readonly [type: string, value: string]>;

function makeCertificate(fields: {
  subject: Name;
  notBefore: Date;
  notAfter: Date;
  altNames: readonly string[];
  issuer?: Certificate;
}): Certificate {
  const { privateKey, publicKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });
  const spki = publicKey.export({ type: 'spki', format: 'der' });
  const subject = encodeName(fields.subject);
  const issuerKey = fields.issuer?.privateKey ?? privateKey;
  const body = der.sequence(
    der.context(0, true, der.unsignedInteger(Buffer.from([2]))),
    der.unsignedInteger(createHash('sha256').update(spki).digest().subarray(0, 16)),
    ECDSA_SHA256,
    fields.issuer ? issuerName(fields.issuer) : subject,
    der.sequence(der.moment(fields.notBefore), der.moment(fields.notAfter)),
    subject,
    spki,
    der.context(3, true, der.sequence(...extensions(fields.altNames, spki, issuerKey))),
  );
  const raw = der.sequence(body, ECDSA_SHA256, der.bits(sign('sha256', body, issuerKey)));
  const text = nameText(fields.subject);
  return {
    privateKey,
    certificate: pem('CERTIFICATE', raw),
    key: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
    fingerprint: createHash('sha256').update(raw).digest('hex').toUpperCase().match(/../g)!.join(':'),
    subject: text,
    issuer: fields.issuer?.subject ?? text,
    notBefore: fields.notBefore,
    notAfter: fields.notAfter,
    altNames: fields.altNames,
  };
}

function extensions(altNames: readonly string[], spki: Buffer, issuerKey: KeyObject): Buffer[] {
  const authority = altNames.length === 0;
  const issuerSpki = createPublicKey(issuerKey).export({ type: 'spki', format: 'der' });
  const list = [
    extension(OID.basicConstraints, der.sequence(...(authority ? [der.trueValue()] : [])), true),
    extension(
      OID.keyUsage,
      authority ? der.bits(Buffer.from([0x06]), 1) : der.bits(Buffer.from([0xa0]), 5),
      true,
    ),
    extension(OID.subjectKeyId, der.octets(keyId(spki))),
    extension(OID.authorityKeyId, der.sequence(der.context(0, false, keyId(issuerSpki)))),
  ];
  if (authority) return list;
  return [
    ...list,
    extension(OID.extendedKeyUsage, der.sequence(der.objectIdentifier(OID.serverAuth))),
    extension(OID.subjectAltName, der.sequence(...altNames.map(altName))),
  ];
}

function extension(oid: string, value: Buffer, critical = false): Buffer {
  return der.sequence(der.objectIdentifier(oid), ...(critical ? [der.trueValue()] : []), der.octets(value));
}

/** SHA-1 of the key's bits: the last 65 bytes of a P-256 public key's SPKI. */
function keyId(spki: Buffer): Buffer {
  return createHash('sha1').update(spki.subarray(-65)).digest();
}

function altName(name: string): Buffer {
  if (isIPv4(name)) return der.context(7, false, Buffer.from(name.split('.').map(Number)));
  if (isIPv6(name)) return der.context(7, false, ipv6Bytes(name));
  return der.context(2, false, Buffer.from(name, 'ascii'));
}

function ipv6Bytes(address: string): Buffer {
  const [head = '', tail] = address.split('::');
  const groups = (text: string) => text.split(':').filter((group) => group !== '');
  const [front, back] = [groups(head), groups(tail ?? '')];
  const zeros = Array<string>(8 - front.length - back.length).fill('0');
  const bytes = Buffer.alloc(16);
  [...front, ...zeros, ...back].forEach((group, index) => {
    bytes.writeUInt16BE(Number.parseInt(group, 16), 2 * index);
  });
  return bytes;
}

function encodeName(name: Name): Buffer {
  return der.sequence(
    ...name.map(([type, value]) => der.set(der.sequence(der.objectIdentifier(type), der.utf8Text(value)))),
  );
}

function nameText(name: Name): string {
  const short: Readonly<Record<string, string>> = {
    [OID.commonName]: 'CN',
    [OID.organization]: 'O',
    [OID.organizationalUnit]: 'OU',
  };
  return name.map(([type, value]) => `/${short[type]}=${value}`).join('');
}

/** The issuer's name in bytes, taken back from its text. */
function issuerName(issuer: Certificate): Buffer {
  const types: Readonly<Record<string, string>> = {
    CN: OID.commonName,
    O: OID.organization,
    OU: OID.organizationalUnit,
  };
  const parts = [...issuer.subject.matchAll(/\/(CN|OU|O)=([^/]*)/g)];
  return encodeName(parts.map(([, type, value]) => [types[type!]!, value!] as const));
}

function pem(label: string, raw: Buffer): string {
  return `-----BEGIN ${label}-----\n${raw
    .toString('base64')
    .match(/.{1,64}/g)!
    .join('\n')}\n-----END ${label}-----\n`;
}
