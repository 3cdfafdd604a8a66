import { isIPv4, isIPv6 } from 'node:net';

/** Says what is wrong with a value, without the newline that Perl puts after it; `undefined`: nothing. */
export type Format = (value: string) => string | undefined;

const matches =
  (pattern: RegExp, problem: string | ((value: string) => string)): Format =>
  (value) =>
    pattern.test(value) ? undefined : typeof problem === 'string' ? problem : problem(value);

const looksLike = (what: string) => `value does not look like a valid ${what}`;
const DNS_NAME = /^(?:[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?\.)*[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/;
const EMAIL = /^[\w+\-~]+(?:\.[\w+\-~]+)*@[a-zA-Z0-9-]+(?:\.[a-zA-Z0-9-]+)*$/;
const USER_NAME = /^[^\s:/]+@[A-Za-z][A-Za-z0-9.\-_]+$/;

const isIp = (value: string) => isIPv4(value) || isIPv6(value);

function isCidr(value: string, family: 4 | 6 | 'any', lowest = 8): boolean {
  const [address = '', prefix = '', ...rest] = value.split('/');
  if (rest.length > 0 || !/^\d+$/.test(prefix)) return false;
  const four = isIPv4(address);
  if (!four && !isIPv6(address)) return false;
  if (family !== 'any' && four !== (family === 4)) return false;
  return Number(prefix) >= Math.min(lowest, four ? 32 : 128) && Number(prefix) <= (four ? 32 : 128);
}

function userId(value: string): string | undefined {
  if (value.length < 3) return `user name '${value}' is too short`;
  if (value.length > 64) return `user name '${value}' is too long (${value.length} > 64)`;
  return USER_NAME.test(value) ? undefined : `value '${value}' does not look like a valid user name`;
}

function startupOrder(value: string): string | undefined {
  const problem = 'unable to parse startup options';
  const parts = value.split(',').filter((part) => !/^\s*$/.test(part));
  return parts.every((part) => /^(?:order=)?\d+$|^(?:up|down)=\d+$/.test(part)) ? undefined : problem;
}

function address(value: string): string | undefined {
  return isIp(value) || DNS_NAME.test(value) ? undefined : looksLike(`address: ${value}`);
}

/** The named formats of Proxmox that judge one value [JS, AC]. A format that is not here accepts anything. */
export const FORMATS: Readonly<Record<string, Format>> = {
  'pve-node': matches(/^[a-zA-Z0-9](?:[a-zA-Z0-9-]*[a-zA-Z0-9])?$/, looksLike('node name')),
  'pve-vmid': matches(/^[1-9][0-9]{2,8}$/, looksLike('VM ID')),
  'pve-configid': matches(/^[a-z][a-z0-9_-]+$/i, (id) => `invalid configuration ID '${id}'`),
  'pve-storage-id': matches(
    /^[a-z][a-z0-9\-_.]*[a-z0-9]$/i,
    (id) => `storage ID '${id}' contains illegal characters`,
  ),
  'pve-storage-content': (value) =>
    /^(?:images|rootdir|iso|vztmpl|backup|snippets|import|none)$/.test(value)
      ? undefined
      : `invalid content type '${value}'`,
  'pve-userid': userId,
  'pve-tokenid': matches(
    /^[^\s:/]+@[A-Za-z][A-Za-z0-9.\-_]+![A-Za-z][A-Za-z0-9.\-_]+$/,
    (id) => `value '${id}' does not look like a valid token ID`,
  ),
  'pve-groupid': matches(/^[A-Za-z0-9._-]+$/, (name) => `group name '${name}' contains invalid characters`),
  'pve-roleid': matches(/^[A-Za-z0-9._-]+$/, (name) => `role name '${name}' contains invalid characters`),
  'pve-poolid': matches(
    /^[A-Za-z0-9._-]+(?:\/[A-Za-z0-9._-]+){0,2}$/,
    (name) => `pool name '${name}' contains invalid characters`,
  ),
  'pve-realm': matches(/^[A-Za-z][A-Za-z0-9.\-_]+$/, looksLike('realm')),
  'pve-tag': matches(/^[a-z0-9_][a-z0-9_\-+.]*$/i, 'invalid characters in tag'),
  'pve-startup-order': startupOrder,
  'pve-iface': (id) =>
    /^[a-z][a-z0-9_]{1,20}(?:[:.]\d+)?$/i.test(id) ? undefined : `invalid network interface name '${id}'`,
  'pve-bridge-id': matches(/^[-_.\w\d]+$/, (id) => `invalid bridge '${id}'`),
  'pve-volume-id': matches(/^[a-z][a-z0-9\-_.]*[a-z0-9]:.+$/i, (id) => `unable to parse volume ID '${id}'`),
  'pve-cpuset': matches(/^\d+(?:-\d+)?(?:,\d+(?:-\d+)?)*$/, looksLike('cpuset')),
  'pve-ct-timezone': matches(/^[A-Za-z0-9_+\-/]+$/, looksLike('timezone')),
  'pve-calendar-event': matches(/^[\w\s*,./:~-]+$/, 'unable to parse calendar event'),
  'pve-day-of-week': matches(/^(?:mon|tue|wed|thu|fri|sat|sun)$/, 'value does not look like a day'),
  'pve-task-status-type': matches(
    /^(?:ok|error|warning|unknown)$/i,
    (value) => `unknown status type '${value}'`,
  ),
  'pve-sdn-zone-id': matches(/^[a-z][a-z0-9]*$/i, (id) => `zone ID '${id}' contains illegal characters`),
  'pve-sdn-vnet-id': matches(/^[a-z][a-z0-9]*$/i, (id) => `vnet ID '${id}' contains illegal characters`),
  'mac-addr': matches(/^[a-f0-9][02468ace](?::[a-f0-9]{2}){5}$/i, looksLike('unicast MAC address')),
  'mac-prefix': matches(
    /^[a-f0-9][02468ace](?::[a-f0-9]{2}){0,2}:?$/i,
    looksLike('unicast MAC address prefix'),
  ),
  ip: (value) => (isIp(value) ? undefined : looksLike('IP address')),
  ipv4: (value) => (isIPv4(value) ? undefined : looksLike('IPv4 address')),
  ipv6: (value) => (isIPv6(value) ? undefined : looksLike('IPv6 address')),
  ipv4mask: matches(/^(?:255|254|252|248|240|224|192|128|0)(?:\.\d{1,3}){3}$/, looksLike('IP netmask')),
  CIDR: (value) => (isCidr(value, 'any') ? undefined : looksLike('CIDR network')),
  FullRangeCIDR: (value) => (isCidr(value, 'any', 0) ? undefined : looksLike('CIDR network')),
  CIDRv4: (value) => (isCidr(value, 4) ? undefined : looksLike('IPv4 network')),
  CIDRv6: (value) => (isCidr(value, 6) ? undefined : looksLike('IPv6 network')),
  IPorCIDR: (value) =>
    isIp(value) || isCidr(value, 'any') ? undefined : looksLike(`IP address or CIDR network: ${value}`),
  'pve-ipv4-config': (value) =>
    /^(?:dhcp|manual)$/.test(value) || isCidr(value, 4) ? undefined : looksLike('ipv4 network configuration'),
  'pve-ipv6-config': (value) =>
    /^(?:auto|dhcp|manual)$/.test(value) || isCidr(value, 6)
      ? undefined
      : looksLike('ipv6 network configuration'),
  address,
  'dns-name': matches(DNS_NAME, looksLike('DNS name')),
  email: matches(EMAIL, looksLike('email address')),
  'email-or-username': (value) =>
    EMAIL.test(value) || USER_NAME.test(value) ? undefined : looksLike('email address or user name'),
  'disk-size': matches(/^(\d+(?:\.\d+)?)([KMGT])?$/, (value) => looksLike(`disk size: ${value}`)),
  'ldap-simple-attr': matches(
    /^[a-zA-Z0-9]+$/,
    (value) => `value '${value}' does not look like a simple ldap attribute name`,
  ),
};
