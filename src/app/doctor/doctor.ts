import { PveClient } from '../../client/client.ts';
import type { ConfigSource } from '../../config/config.ts';
import type { RemoteOptions } from '../../inventory/options.ts';
import { PveError } from '../../pve/errors.ts';
import type { Permissions } from '../../pve/wire/access.ts';
import type { Clock } from '../../std/clock.ts';
import { type ConnectionCheck, checkConnection } from './connection.ts';
import { checkCredentials } from './credentials.ts';
import { allMissing, judgeFeatures } from './privileges.ts';
import { pveumLines } from './pveum.ts';
import type { Check, RemoteReport } from './report.ts';

export interface DoctorContext {
  readonly source: ConfigSource;
  readonly clock: Clock;
  readonly signal: AbortSignal;
}

/**
 * Tries a remote step by step: connection and certificate of each URL, version, credentials, privileges. Nothing
 * secret is sent to a server that is not trusted. Throws nothing but the signal's reason.
 */
export async function examine(remote: RemoteOptions, context: DoctorContext): Promise<RemoteReport> {
  const { pollMs, ...options } = remote;
  const client = new PveClient({ ...options, clock: context.clock });
  try {
    const urls = [remote.url, ...(remote.urls ?? [])];
    const connections = await Promise.all(urls.map((url) => checkConnection(client, remote, url, context)));
    const report = {
      remote: client.name,
      version: null,
      features: null,
      configLines: configLines(connections, remote, context.source),
      pveum: { 8: [], 9: [] },
    };
    const checks = connections.map(({ check }) => check);
    if (!checks.some(({ ok }) => ok)) return { ...report, checks };
    const { checks: accounts, permissions } = await checkCredentials(client, remote, context);
    if (!permissions) return { ...report, checks: [...checks, ...accounts] };
    const version = await checkVersion(client, context);
    return {
      ...report,
      ...(await judge(client, remote, permissions, version.major, context)),
      version: version.text,
      checks: [...checks, version.check, ...accounts],
    };
  } finally {
    await client[Symbol.asyncDispose]();
  }
}

async function checkVersion(
  client: PveClient,
  { signal }: DoctorContext,
): Promise<{ check: Check; text: string | null; major: number }> {
  const about = { what: 'version', subject: client.name } as const;
  try {
    const { version, major } = await client.version({ signal });
    const known = major >= 7 && major <= 9;
    const message = known
      ? `Proxmox VE ${version}`
      : `Proxmox VE ${version}, which this program was not tried with`;
    return { check: { ...about, ok: true, message, advice: null, code: null }, text: version, major };
  } catch (error) {
    signal.throwIfAborted();
    const { message, code, advice } = error instanceof PveError ? error : new PveError('api', String(error));
    return { check: { ...about, ok: false, message, advice: advice ?? null, code }, text: null, major: 9 };
  }
}

async function judge(
  client: PveClient,
  { credentials }: RemoteOptions,
  permissions: Permissions,
  major: number,
  { signal }: DoctorContext,
): Promise<Pick<RemoteReport, 'features' | 'pveum'>> {
  const features = judgeFeatures(permissions, major >= 9 ? 9 : 8);
  if (features.every(({ status }) => status === 'ok')) return { features, pveum: { 8: [], 9: [] } };
  const { tokenId, username = '', realm = 'pam' } = credentials;
  const user = tokenId?.split('!')[0] ?? (username.includes('@') ? username : `${username}@${realm}`);
  const roles = await existingRoles(client, signal);
  const lines = (series: 8 | 9) =>
    pveumLines(
      allMissing(permissions, series),
      series,
      { user, ...(tokenId !== undefined && { tokenId }) },
      roles,
    );
  return { features, pveum: { 8: lines(8), 9: lines(9) } };
}

async function existingRoles(client: PveClient, signal: AbortSignal): Promise<string[]> {
  try {
    const roles = await client.request('GET /access/roles', {}, { signal });
    return (roles as ReadonlyArray<{ readonly roleid?: string }>).flatMap(({ roleid }) => roleid ?? []);
  } catch {
    signal.throwIfAborted();
    return [];
  }
}

/** What to write into the configuration so that the servers seen are trusted. */
function configLines(
  connections: readonly ConnectionCheck[],
  { tls }: RemoteOptions,
  source: ConfigSource,
): string[] {
  const seen = connections.flatMap(({ untrusted }) => untrusted ?? []);
  if (seen.length === 0) return [];
  const trusted = connections.flatMap(({ trusted: fingerprint }) => fingerprint ?? []);
  const pinned = tls?.fingerprint !== undefined ? trusted : [];
  const fingerprints = [...new Set([...pinned, ...seen])];
  if (source.kind === 'environment') return [`PROXMOX_FINGERPRINT=${fingerprints.join(',')}`];
  const list = fingerprints.map((each) => JSON.stringify(each));
  return [`fingerprint: ${list.length === 1 ? list[0] : `[${list.join(', ')}]`}`];
}
