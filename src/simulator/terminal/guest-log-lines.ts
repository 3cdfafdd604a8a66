import type { LogLine } from './system/machine-log.ts';

const INIT = { identifier: 'systemd', pid: 1, unit: 'init.scope' } as const;

/** What a guest writes while it boots. */
export function bootLines(host: string, systemd: boolean): LogLine[] {
  if (!systemd) {
    return [
      { identifier: 'syslogd', message: 'started: BusyBox v1.37.0', unit: 'syslog.service' },
      { identifier: 'init', pid: 1, message: "starting pid 62, tty '': '/sbin/openrc default'" },
      { identifier: 'crond', pid: 142, message: 'crond (busybox 1.37.0) started, log level 8' },
      { identifier: 'app', pid: 155, message: `listening on 0.0.0.0:8080 as ${host}` },
    ];
  }
  return [
    { ...INIT, message: `Detected virtualization lxc.` },
    { ...INIT, message: `Hostname set to <${host}>.` },
    { ...INIT, message: 'Queued start job for default target graphical.target.' },
    { ...INIT, message: 'Started systemd-journald.service - Journal Service.' },
    { identifier: 'systemd-networkd', pid: 116, message: 'eth0: Gained carrier' },
    { identifier: 'systemd-networkd', pid: 116, message: 'eth0: Gained IPv6LL' },
    { ...INIT, message: 'Started cron.service - Regular background program processing daemon.' },
    { identifier: 'cron', pid: 152, message: '(CRON) INFO (pidfile fd = 3)' },
    {
      ...INIT,
      message: 'Starting nginx.service - A high performance web server and a reverse proxy server...',
    },
    { ...INIT, message: 'Started nginx.service - A high performance web server and a reverse proxy server.' },
    { identifier: 'nginx', pid: 201, message: 'ready for start up' },
    { identifier: 'app', pid: 224, message: 'listening on 0.0.0.0:8080' },
    { ...INIT, message: 'Reached target multi-user.target - Multi-User System.' },
    { ...INIT, message: 'Reached target graphical.target - Graphical Interface.' },
    { ...INIT, message: 'Startup finished in 4.487s.' },
  ];
}

export function shutdownLines(systemd: boolean): LogLine[] {
  if (!systemd) return [{ identifier: 'init', pid: 1, message: 'The system is going down NOW!' }];
  return [
    {
      ...INIT,
      message: 'Stopping nginx.service - A high performance web server and a reverse proxy server...',
    },
    { ...INIT, message: 'Stopped nginx.service - A high performance web server and a reverse proxy server.' },
    { ...INIT, message: 'Reached target shutdown.target - System Shutdown.' },
    { identifier: 'systemd-journald', pid: 48, message: 'Journal stopped' },
  ];
}

/** One of the things a guest writes now and then, chosen by a number in [0, 1). */
export function chatter(pick: number, systemd: boolean): LogLine {
  const milliseconds = 2 + (Math.floor(pick * 7919) % 180);
  const lines: LogLine[] = [
    { identifier: 'nginx', pid: 201, message: `10.0.0.23 "GET /health HTTP/1.1" 200 ${milliseconds}ms` },
    { identifier: 'nginx', pid: 201, message: `10.0.0.40 "GET / HTTP/1.1" 304 ${milliseconds}ms` },
    { identifier: 'app', pid: 224, message: `handled request in ${milliseconds}ms` },
    { identifier: 'app', pid: 224, message: `cache: ${milliseconds} entries, 0 stale` },
    { identifier: 'app', pid: 224, message: 'slow upstream, retrying', priority: 4 },
    { identifier: 'cron', pid: 152, message: '(root) CMD (cd / && run-parts --report /etc/cron.hourly)' },
  ];
  if (systemd) {
    lines.push({ ...INIT, message: 'Starting apt-daily.service - Daily apt download activities...' });
    lines.push({ ...INIT, message: 'Finished apt-daily.service - Daily apt download activities.' });
  }
  return lines[Math.floor(pick * lines.length)]!;
}
