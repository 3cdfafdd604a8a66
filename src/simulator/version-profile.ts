/** The series of Proxmox VE that the simulator can be. */
export type Series = '9.2' | '8.4' | '7.4';

/** What one version says of itself, and in what it differs where its schema does not say so. */
export interface VersionProfile {
  readonly series: Series;
  /** What `GET /version` says; the 7 series writes a dash. */
  readonly version: string;
  readonly release: string;
  readonly repoid: string;
  readonly features: VersionFeatures;
}

export interface VersionFeatures {
  /** Errors on `/api2/json` carry `message`; before, only the reason phrase did (late 8.3) [FS, CH]. */
  readonly messageInBody: boolean;
  /** Every refused credential reads `Authentication failed!` (9.1) [HS]. */
  readonly unifiedAuthenticationError: boolean;
  /** The largest body accepted [AE, CH]. */
  readonly bodyLimitBytes: number;
  /** `VM.GuestAgent.*` has taken the place of `VM.Monitor` (9.0) [AC]. */
  readonly guestAgentPrivileges: boolean;
  /** API tokens may open consoles (9.0.4) [ACA]. */
  readonly tokenConsoles: boolean;
  /** `ip-addresses` of container interfaces (8.4) [LXA]. */
  readonly lxcIpAddresses: boolean;
  /** `memhost` of guests (9.0) [CL]. */
  readonly memhost: boolean;
  /** `hastate` of nodes (8.3) [CL]. */
  readonly nodeHastate: boolean;
  /** `network` entries in /cluster/resources, where older versions have `sdn` (9.1) [CL]. */
  readonly networkResources: boolean;
  /** `pressure*` in guest statistics (9.0) [LX]. */
  readonly pressure: boolean;
  /** RRD samples each 60 s, and more columns (9.0) [RRD]. */
  readonly fineRrd: boolean;
}

const PROFILES: Readonly<Record<Series, VersionProfile>> = {
  '9.2': {
    series: '9.2',
    version: '9.2.11',
    release: '9.2',
    repoid: '14a22df35955d97d',
    features: {
      messageInBody: true,
      unifiedAuthenticationError: true,
      bodyLimitBytes: 524_288,
      guestAgentPrivileges: true,
      tokenConsoles: true,
      lxcIpAddresses: true,
      memhost: true,
      nodeHastate: true,
      networkResources: true,
      pressure: true,
      fineRrd: true,
    },
  },
  '8.4': {
    series: '8.4',
    version: '8.4.14',
    release: '8.4',
    repoid: 'b502d23c55afcba1',
    features: {
      messageInBody: true,
      unifiedAuthenticationError: false,
      bodyLimitBytes: 524_288,
      guestAgentPrivileges: false,
      tokenConsoles: false,
      lxcIpAddresses: true,
      memhost: false,
      nodeHastate: true,
      networkResources: false,
      pressure: false,
      fineRrd: false,
    },
  },
  '7.4': {
    series: '7.4',
    version: '7.4-16',
    release: '7.4',
    repoid: '0f39f621',
    features: {
      messageInBody: false,
      unifiedAuthenticationError: false,
      bodyLimitBytes: 65_536,
      guestAgentPrivileges: false,
      tokenConsoles: false,
      lxcIpAddresses: false,
      memhost: false,
      nodeHastate: false,
      networkResources: false,
      pressure: false,
      fineRrd: false,
    },
  },
};

export function versionProfile(series: Series): VersionProfile {
  return PROFILES[series];
}
