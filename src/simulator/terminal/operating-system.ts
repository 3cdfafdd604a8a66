import type { Series } from '../version-profile.ts';
import type { OperatingSystem } from './system/machine.ts';

const GUESTS: Readonly<Record<string, Omit<OperatingSystem, 'id' | 'kernel'>>> = {
  debian: { prettyName: 'Debian GNU/Linux 13 (trixie)', version: '13', systemd: true, loginShell: 'bash' },
  ubuntu: { prettyName: 'Ubuntu 24.04.3 LTS', version: '24.04', systemd: true, loginShell: 'bash' },
  fedora: { prettyName: 'Fedora Linux 42', version: '42', systemd: true, loginShell: 'bash' },
  archlinux: { prettyName: 'Arch Linux', version: 'rolling', systemd: true, loginShell: 'bash' },
  centos: { prettyName: 'CentOS Stream 10', version: '10', systemd: true, loginShell: 'bash' },
  alpine: { prettyName: 'Alpine Linux v3.22', version: '3.22.1', systemd: false, loginShell: 'ash' },
  devuan: { prettyName: 'Devuan GNU/Linux 6 (excalibur)', version: '6', systemd: false, loginShell: 'bash' },
  unmanaged: { prettyName: 'BusyBox', version: '1.37', systemd: false, loginShell: 'ash' },
};

const KERNELS: Readonly<Record<Series, string>> = {
  '9.2': '6.17.2-1-pve',
  '8.4': '6.8.12-15-pve',
  '7.4': '5.15.158-2-pve',
};

export function nodeSystem(series: Series): OperatingSystem {
  const version = { '9.2': '13 (trixie)', '8.4': '12 (bookworm)', '7.4': '11 (bullseye)' }[series];
  return {
    id: 'debian',
    prettyName: `Debian GNU/Linux ${version}`,
    version: version.split(' ')[0]!,
    kernel: KERNELS[series],
    systemd: true,
    loginShell: 'bash',
  };
}

/** @param ostype of a container's configuration; a virtual machine's tells nothing, so it is a Debian */
export function guestSystem(ostype: string | undefined, series: Series): OperatingSystem {
  const id = ostype !== undefined && ostype in GUESTS ? ostype : 'debian';
  return { id, kernel: KERNELS[series], ...GUESTS[id]! };
}
