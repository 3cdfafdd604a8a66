import type { GuestKind } from '../../pve/guest-ref.ts';
import { ApiError, type Call } from '../call.ts';
import type { Cluster } from './cluster.ts';

const OF_ROOT: Record<GuestKind, RegExp> = {
  lxc: /^(?:hookscript|lock|dev\d+|lxc.*)$/,
  qemu: /^(?:hookscript|lock|args|parallel\d+)$/,
};

/** Which privilege an option needs [LX: check_ct_modify_config_perm; QA: check_vm_modify_config_perm]. */
const PRIVILEGES: Record<GuestKind, ReadonlyArray<readonly [RegExp, string]>> = {
  lxc: [
    [/^(?:cores|cpu|cpulimit|cpuunits)$/, 'VM.Config.CPU'],
    [/^(?:rootfs|mp\d+|unused\d+)$/, 'VM.Config.Disk'],
    [/^(?:memory|swap)$/, 'VM.Config.Memory'],
    [/^(?:net\d+|nameserver|searchdomain|hostname)$/, 'VM.Config.Network'],
    [/./, 'VM.Config.Options'],
  ],
  qemu: [
    [/^(?:sockets|cores|cpu|cpulimit|cpuunits|numa\d*|vcpus|affinity)$/, 'VM.Config.CPU'],
    [/^(?:memory|balloon|shares)$/, 'VM.Config.Memory'],
    [/^net\d+$/, 'VM.Config.Network'],
    [/^(?:ci\w+|ipconfig\d+|nameserver|searchdomain|sshkeys)$/, 'VM.Config.Cloudinit'],
    [/^(?:(?:ide|sata|scsi|virtio|efidisk|tpmstate|unused)\d+|vmstate)$/, 'VM.Config.Disk'],
    [
      /^(?:agent|autostart|bios|description|keyboard|localtime|migrate_\w+|name|onboot|ostype|protection|reboot|startdate|startup|tablet|tags|template|boot|bootdisk|acpi|kvm|hotplug)$/,
      'VM.Config.Options',
    ],
    [/./, 'VM.Config.HWType'],
  ],
};

/** @throws ApiError 403 for the first option the caller may not touch. */
export function checkOptionPermissions(
  call: Call<Cluster>,
  kind: GuestKind,
  vmid: number,
  keys: Iterable<string>,
): void {
  if (call.caller.authId === 'root@pam') return;
  for (const key of keys) {
    if (OF_ROOT[kind].test(key)) {
      throw new ApiError(403, `Permission check failed (changing '${key}' is only allowed for root@pam)`);
    }
    const [, privilege] = PRIVILEGES[kind].find(([pattern]) => pattern.test(key))!;
    call.require(`/vms/${vmid}`, privilege);
  }
}
