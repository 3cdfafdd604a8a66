import type { GuestRef } from '../pve/guest-ref.ts';
import type { Secret } from '../std/secret.ts';

/** What the configuration says, checked and with its defaults. Plain data: nothing is opened, nothing runs. */
export interface Config {
  readonly providers: { readonly proxmox: readonly RemoteConfig[] };
  readonly gateway: GatewayConfig;
  readonly routes: readonly RouteConfig[];
}

/** One Proxmox: a cluster or a standalone host. */
export interface RemoteConfig {
  /** Unique among the remotes. */
  readonly name: string;
  /** `https://pve1.example.com:8006`, without a trailing slash. */
  readonly url: string;
  /** More doors to the same cluster. */
  readonly urls: readonly string[];
  readonly tokenId?: string;
  readonly secret?: Secret;
  /** Without its realm. */
  readonly username?: string;
  readonly password?: Secret;
  readonly realm: string;
  readonly noTlsVerify: boolean;
  /** An absolute path. */
  readonly caFile?: string;
  /** SHA-256 in upper case with colons, of a leaf or of a CA. */
  readonly fingerprints: readonly string[];
  readonly pollMs: number;
}

export interface GatewayConfig {
  readonly listen: readonly ListenAddress[];
  readonly tls: readonly TlsListenConfig[];
  /** Without a leading dot. */
  readonly matchDomains: readonly string[];
  /** CIDRs; a single address has its full prefix length. */
  readonly trustedProxies: readonly string[];
  /** Absolute; absent: to be found from the environment. */
  readonly stateDir?: string;
  readonly drainTimeoutMs: number;
  readonly maxHeld: number;
  readonly maxWakingPerNode: number;
  readonly ownPath: string;
  readonly httpsRedirect: boolean;
  /** An absolute path, or `-`. */
  readonly accessLog?: string;
  readonly headerTimeoutMs: number;
}

export interface ListenAddress {
  /** Absent: every address of the machine. */
  readonly host?: string;
  readonly port: number;
}

/** Absolute paths. */
export interface TlsListenConfig {
  readonly listen: ListenAddress;
  readonly certFile: string;
  readonly keyFile: string;
}

export interface RouteConfig {
  readonly name: string;
  /** Absent: NAME and NAME.<each of match_domains>. */
  readonly host?: string;
  readonly path: string;
  readonly scheme: 'http' | 'https' | 'tcp';
  /** On the guest; absent: the scheme's own. */
  readonly port?: number;
  /** For `tcp`. */
  readonly listenPort?: number;
  readonly connectTimeoutMs: number;
  /** 0: none. */
  readonly responseTimeoutMs: number;
  readonly proxyProtocol?: 'v2';
  readonly target?: string;
  readonly tls: UpstreamTlsConfig;
  readonly guest?: RouteGuestConfig;
  readonly idlewatcher?: IdlewatcherConfig;
}

export interface UpstreamTlsConfig {
  readonly noTlsVerify: boolean;
  /** An absolute path. */
  readonly caFile?: string;
  readonly fingerprints: readonly string[];
  readonly serverName?: string;
}

export interface RouteGuestConfig {
  readonly remote?: string;
  /** A hint: where the guest is wins. */
  readonly node?: string;
  /** 0: the node itself. */
  readonly vmid?: number;
  readonly vmname?: string;
  readonly service?: string;
}

export type StopMethod = 'shutdown' | 'stop' | 'pause' | 'hibernate';

export interface IdlewatcherConfig {
  /** 0: wakes, and is never put to sleep. */
  readonly idleTimeoutMs: number;
  readonly wakeTimeoutMs: number;
  readonly stopTimeoutMs: number;
  readonly stopMethod: StopMethod;
  readonly forceStop: boolean;
  readonly dependsOn: readonly DependencyConfig[];
  readonly ready?: { readonly path: string; readonly status: number };
  readonly startEndpoint?: string;
  readonly noLoadingPage: boolean;
  readonly openConnections: 'keep' | 'keep_if_traffic' | 'ignore';
  /** For `keep_if_traffic`. */
  readonly quietMs: number;
  readonly guards: GuardsConfig;
  readonly ignore: IgnoreConfig;
  readonly adoptRunning: boolean;
}

/** Another route, or a guest without one. */
export interface DependencyConfig {
  readonly route?: string;
  readonly guest?: GuestRef;
  readonly condition: 'started' | 'healthy';
}

export interface GuardsConfig {
  /** A fraction, 0–1. */
  readonly cpuAbove?: number;
  readonly netAboveBytesPerSecond?: number;
  readonly diskAboveBytesPerSecond?: number;
  readonly httpUrl?: string;
  readonly exec?: readonly string[];
}

export interface IgnoreConfig {
  readonly userAgents: readonly string[];
  readonly paths: readonly string[];
  /** CIDRs */
  readonly sources: readonly string[];
  /** In upper case. */
  readonly methods: readonly string[];
  readonly status: number;
}

/** A configuration and where it is from. */
export interface LoadedConfig {
  readonly config: Config;
  readonly source: ConfigSource;
}

export type ConfigSource =
  /** An absolute path. */
  | { readonly kind: 'file'; readonly path: string }
  | { readonly kind: 'environment' }
  /** Neither a file nor the environment says anything: there are no remotes. */
  | { readonly kind: 'none' };
