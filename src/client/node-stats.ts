/** What a node uses at one moment. Every key is present; unknown is `null`, never 0. */
export interface NodeStatsSample {
  readonly at: Date;
  readonly remote: string;
  readonly name: string;
  readonly status: 'online' | 'offline' | 'unknown';
  /** `6.8.12-9-pve`; `null` without Sys.Audit on the node, as whatever else only the node itself tells. */
  readonly kernel: string | null;
  /** Proxmox VE's: `9.2.11`. */
  readonly version: string | null;
  /** `used` is a fraction of all its CPUs. */
  readonly cpu: {
    readonly model: string | null;
    readonly used: number | null;
    readonly count: number | null;
  };
  readonly memory: { readonly usedBytes: number | null; readonly totalBytes: number | null };
  readonly rootFileSystem: { readonly usedBytes: number | null; readonly totalBytes: number | null };
  readonly uptimeSeconds: number | null;
  /** Over 1, 5 and 15 minutes. */
  readonly loadAverage: readonly number[] | null;
}
