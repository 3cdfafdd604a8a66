import type { WireFlag, WireNumber } from './scalar.ts';

/** One entry of a guest's snapshots. The last one, `current`, is the guest itself and has other keys [LXA]. */
export interface SnapshotWire {
  name: string;
  description: string;
  parent?: string;
  snaptime?: WireNumber;
  /** qemu: the memory is part of it. */
  vmstate?: WireFlag;
  /** Only of `current`. */
  running?: WireFlag;
  /** Only of `current`. */
  digest?: string;
}
