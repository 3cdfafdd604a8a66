export interface JournalLine {
  readonly identifier: string;
  readonly message: string;
  readonly pid?: number;
  readonly unit?: string;
  readonly priority?: number;
}

const DAEMONS: ReadonlyArray<readonly [string, number]> = [
  ['pvedaemon', 1240],
  ['pveproxy', 1262],
  ['spiceproxy', 1271],
];

/** What a host writes while it boots. */
export function bootLines(host: string, kernel: string): JournalLine[] {
  const lines: JournalLine[] = [
    {
      identifier: 'kernel',
      message: `Linux version ${kernel} (build@proxmox) (gcc 14.2.0) #1 SMP PREEMPT_DYNAMIC`,
    },
    {
      identifier: 'kernel',
      message: `Command line: BOOT_IMAGE=/boot/vmlinuz-${kernel} root=/dev/mapper/pve-root ro quiet`,
    },
    { identifier: 'kernel', message: 'x86/fpu: xstate_offset[2]:  576, xstate_sizes[2]:  256' },
    { identifier: 'kernel', message: 'ACPI: PM: (supports S0 S3 S4 S5)', priority: 5 },
    { identifier: 'systemd', pid: 1, unit: 'init.scope', message: `Hostname set to <${host}>.` },
    { identifier: 'systemd', pid: 1, unit: 'init.scope', message: 'Mounting boot-efi.mount - /boot/efi...' },
    {
      identifier: 'systemd',
      pid: 1,
      unit: 'init.scope',
      message: 'Started systemd-journald.service - Journal Service.',
    },
    { identifier: 'kernel', message: 'vmbr0: port 1(eno1) entered forwarding state' },
    { identifier: 'sshd', pid: 902, unit: 'ssh.service', message: 'Server listening on 0.0.0.0 port 22.' },
    {
      identifier: 'pmxcfs',
      pid: 987,
      unit: 'pve-cluster.service',
      message: `[main] notice: resolved node name '${host}' to default node IP address`,
      priority: 5,
    },
    {
      identifier: 'systemd',
      pid: 1,
      unit: 'init.scope',
      message: 'Started pve-cluster.service - The Proxmox VE cluster filesystem.',
    },
    { identifier: 'pvestatd', pid: 1199, message: 'starting server' },
  ];
  for (const [daemon, pid] of DAEMONS) {
    lines.push({ identifier: daemon, pid, message: 'starting server' });
    lines.push({ identifier: daemon, pid, message: 'starting 3 worker(s)' });
    for (const worker of [1, 2, 3])
      lines.push({ identifier: daemon, pid, message: `worker ${pid + worker} started` });
  }
  lines.push({
    identifier: 'systemd',
    pid: 1,
    unit: 'init.scope',
    message: 'Reached target multi-user.target - Multi-User System.',
  });
  return lines;
}

/** One of the things a quiet host writes now and then, chosen by a number in [0, 1). */
export function backgroundLine(pick: number, pid: number): JournalLine {
  const lines: JournalLine[] = [
    {
      identifier: 'CRON',
      pid,
      unit: 'cron.service',
      message: '(root) CMD (cd / && run-parts --report /etc/cron.hourly)',
    },
    {
      identifier: 'CRON',
      pid,
      unit: 'cron.service',
      message: 'pam_unix(cron:session): session opened for user root(uid=0) by root(uid=0)',
    },
    {
      identifier: 'CRON',
      pid,
      unit: 'cron.service',
      message: 'pam_unix(cron:session): session closed for user root',
    },
    {
      identifier: 'systemd',
      pid: 1,
      unit: 'init.scope',
      message: 'Starting systemd-tmpfiles-clean.service - Cleanup of Temporary Directories...',
    },
    {
      identifier: 'systemd',
      pid: 1,
      unit: 'init.scope',
      message: 'Finished systemd-tmpfiles-clean.service - Cleanup of Temporary Directories.',
    },
    { identifier: 'pvedaemon', pid: 1241, message: "<root@pam> successful auth for user 'root@pam'" },
    { identifier: 'pveproxy', pid: 1262, message: `worker ${pid} started` },
    {
      identifier: 'pmxcfs',
      pid: 987,
      unit: 'pve-cluster.service',
      message: '[dcdb] notice: data verification successful',
      priority: 5,
    },
    { identifier: 'pvescheduler', pid, message: 'replication: nothing to do', priority: 7 },
    {
      identifier: 'smartd',
      pid: 870,
      unit: 'smartmontools.service',
      message: 'Device: /dev/nvme0, SMART/Health: PASSED',
    },
  ];
  return lines[Math.floor(pick * lines.length)]!;
}
