import { base64 } from './commands/base64.ts';
import { cat } from './commands/cat.ts';
import { cp, dd, ln, mv } from './commands/copying.ts';
import { chmod, chown, mkdir, mktemp, rm, rmdir, touch } from './commands/files.ts';
import { grep } from './commands/grep.ts';
import { head } from './commands/head.ts';
import { date, hostname, id, nproc, uname, uptime, whoami } from './commands/identity.ts';
import { journalctl } from './commands/journalctl.ts';
import { logger } from './commands/logger.ts';
import { ls } from './commands/ls.ts';
import { lxcAttach } from './commands/lxc-attach.ts';
import { pct } from './commands/pct.ts';
import { env, nohup, pkill, ps, setsid, wrapper, xargs } from './commands/processes.ts';
import { qm } from './commands/qm.ts';
import { shellProgram } from './commands/shells.ts';
import { sleep } from './commands/sleep.ts';
import {
  basename,
  clear,
  dirname,
  echo,
  fail,
  ip,
  printf,
  readlink,
  succeed,
  tty,
} from './commands/small.ts';
import { stty } from './commands/stty.ts';
import { sumProgram } from './commands/sums.ts';
import { systemctl } from './commands/systemctl.ts';
import { tail } from './commands/tail.ts';
import { cut, rev, seq, sort, tee, tr, uniq, yes } from './commands/text.ts';
import { timeout } from './commands/timeout.ts';
import { wc } from './commands/wc.ts';
import type { Program } from './system/process.ts';

/** Programs of every machine, all of which live in /usr/bin. */
const EVERYWHERE: Readonly<Record<string, Program>> = {
  base64,
  basename,
  cat,
  chmod,
  chown,
  clear,
  cp,
  cut,
  date,
  dd,
  dirname,
  echo,
  egrep: grep,
  env,
  false: fail,
  grep,
  head,
  hostname,
  id,
  ionice: wrapper,
  ip,
  ln,
  logger,
  ls,
  md5sum: sumProgram('md5'),
  mkdir,
  mktemp,
  mv,
  nice: wrapper,
  nohup,
  nproc,
  pkill,
  printenv: env,
  printf,
  ps,
  readlink,
  realpath: readlink,
  rev,
  rm,
  rmdir,
  seq,
  setsid,
  sha1sum: sumProgram('sha1'),
  sha256sum: sumProgram('sha256'),
  sha512sum: sumProgram('sha512'),
  sleep,
  sort,
  stdbuf: wrapper,
  stty,
  sync: succeed,
  tail,
  tee,
  timeout,
  touch,
  tr,
  true: succeed,
  tty,
  uname,
  uniq,
  uptime,
  wc,
  whoami,
  xargs,
  yes,
};

/** The programs of one kind of machine, by name. */
export function programsFor(options: {
  systemd: boolean;
  bash: boolean;
  node: boolean;
}): ReadonlyMap<string, Program> {
  const programs = new Map(Object.entries(EVERYWHERE));
  programs.set('sh', shellProgram(options.bash ? 'dash' : 'ash'));
  if (options.bash) {
    programs.set('bash', shellProgram('bash'));
    programs.set('dash', shellProgram('dash'));
  } else programs.set('ash', shellProgram('ash'));
  if (options.systemd) {
    programs.set('journalctl', journalctl);
    programs.set('systemctl', systemctl);
  }
  if (options.node) {
    programs.set('pct', pct);
    programs.set('qm', qm);
    programs.set('lxc-attach', lxcAttach);
  }
  return programs;
}
