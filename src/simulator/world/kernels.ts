import type { Series } from '../version-profile.ts';

/** The kernel a node of each series runs, and when it was built. */
export const KERNELS: Readonly<Record<Series, { readonly release: string; readonly built: string }>> = {
  '7.4': { release: '5.15.108-1-pve', built: '#1 SMP PVE 5.15.108-1 (2023-06-17T09:41Z)' },
  '8.4': { release: '6.8.12-15-pve', built: '#1 SMP PREEMPT_DYNAMIC PMX 6.8.12-15 (2025-09-12T11:02Z)' },
  '9.2': { release: '7.0.2-1-pve', built: '#1 SMP PREEMPT_DYNAMIC PMX 7.0.2-1 (2026-07-30T08:17Z)' },
};
