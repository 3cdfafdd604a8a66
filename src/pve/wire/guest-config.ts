import type { WireFlag, WireNumber } from './scalar.ts';

/** Any option of a guest's configuration, as sent: most are text, numbers are numbers, booleans 0 or 1 [LXC, AB]. */
export interface GuestConfigWire {
  digest: string;
  [option: string]: WireFlag | WireNumber | [string, string][] | undefined;
}

/** One entry of a guest's `pending`: options have the type they have in the configuration [LXA, GH]. */
export interface PendingOptionWire {
  key: string;
  /** What is in effect. */
  value?: string | number;
  /** What will be from the next start on. */
  pending?: string | number;
  /** 1: to be unset at the next start; 2: by force. */
  delete?: WireNumber;
}

/**
 * What lxc and qemu configurations share. Options keep Proxmox's names, because they are written back under
 * them; numbers and booleans are numbers and booleans, and what is not set is absent.
 */
export interface GuestConfig {
  /** SHA-1 of the file. Sent along with a change, it makes the change fail if somebody else was faster. */
  readonly digest: string;
  /** Ends with a newline. */
  readonly description?: string;
  /** `order=2,up=10,down=60` in any subset; one property: see `withProperty`. */
  readonly startup?: string;
  readonly onboot?: boolean;
  readonly protection?: boolean;
  readonly template?: boolean;
  readonly lock?: string;
  /** Joined by `;`. */
  readonly tags?: string;
  readonly cores?: number;
  /** In CPUs; 0 is no limit. */
  readonly cpulimit?: number;
  readonly cpuunits?: number;
  readonly ostype?: string;
  readonly hookscript?: string;
  readonly nameserver?: string;
  readonly searchdomain?: string;
  /** A property string: `name=eth0,bridge=vmbr0,ip=dhcp` or `virtio=BC:24:11:…,bridge=vmbr0`. */
  readonly [net: `net${number}`]: string | undefined;
  readonly [unused: `unused${number}`]: string | undefined;
}

export interface LxcConfig extends GuestConfig {
  readonly hostname?: string;
  readonly arch?: string;
  /** MiB */
  readonly memory?: number;
  /** MiB */
  readonly swap?: number;
  readonly unprivileged?: boolean;
  readonly features?: string;
  readonly cmode?: 'shell' | 'console' | 'tty';
  readonly console?: boolean;
  readonly tty?: number;
  readonly rootfs?: string;
  readonly timezone?: string;
  readonly entrypoint?: string;
  readonly env?: string;
  readonly debug?: boolean;
  readonly [mountPoint: `mp${number}`]: string | undefined;
  readonly [device: `dev${number}`]: string | undefined;
  /** Raw lines for LXC, as key and value. */
  readonly lxc?: readonly (readonly [string, string])[];
}

export interface QemuConfig extends GuestConfig {
  readonly name?: string;
  /** MiB, or a property string from 8.1 on: `current=2048`. */
  readonly memory?: number | string;
  /** MiB; 0 switches ballooning off. */
  readonly balloon?: number;
  readonly sockets?: number;
  readonly vcpus?: number;
  readonly cpu?: string;
  readonly agent?: string;
  readonly bios?: string;
  readonly boot?: string;
  readonly machine?: string;
  readonly scsihw?: string;
  readonly vga?: string;
  readonly kvm?: boolean;
  readonly acpi?: boolean;
  readonly numa?: boolean;
  readonly tablet?: boolean;
  readonly vmgenid?: string;
  readonly smbios1?: string;
  readonly meta?: string;
  readonly vmstate?: string;
  readonly ciuser?: string;
  readonly citype?: string;
  readonly sshkeys?: string;
  /** cloud-init: `ip=10.0.0.5/24,gw=10.0.0.1` */
  readonly [ipconfig: `ipconfig${number}`]: string | undefined;
  readonly [ide: `ide${number}`]: string | undefined;
  readonly [sata: `sata${number}`]: string | undefined;
  readonly [scsi: `scsi${number}`]: string | undefined;
  readonly [virtio: `virtio${number}`]: string | undefined;
  readonly [serial: `serial${number}`]: string | undefined;
  readonly [hostpci: `hostpci${number}`]: string | undefined;
  readonly [usb: `usb${number}`]: string | undefined;
}
