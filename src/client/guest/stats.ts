import type { GuestKind } from '../../pve/guest-ref.ts';
import type { GuestStatus } from './guest-status.ts';

/** What a guest uses at one moment. Every key is present; unknown is `null`, never 0. */
export interface StatsSample {
  readonly at: Date;
  readonly remote: string;
  readonly node: string;
  readonly type: GuestKind;
  readonly vmid: number;
  readonly name: string | null;
  readonly status: GuestStatus;
  /** `used` is a fraction of the assigned CPUs. */
  readonly cpu: { readonly used: number | null; readonly count: number | null };
  readonly memory: { readonly usedBytes: number | null; readonly totalBytes: number | null };
  readonly disk: { readonly usedBytes: number | null; readonly totalBytes: number | null };
  /** Bytes since the guest started; the rates need two readings and are `null` in the first. */
  readonly network: {
    readonly inBytes: number | null;
    readonly outBytes: number | null;
    readonly inBytesPerSecond: number | null;
    readonly outBytesPerSecond: number | null;
  };
  /** As `network`. */
  readonly block: {
    readonly readBytes: number | null;
    readonly writtenBytes: number | null;
    readonly readBytesPerSecond: number | null;
    readonly writtenBytesPerSecond: number | null;
  };
  readonly uptimeSeconds: number | null;
}
