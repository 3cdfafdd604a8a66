import { echoText } from '../shell/builtins/echo.ts';
import { formatted } from '../shell/builtins/printf.ts';
import { resolvePath } from '../system/file-system.ts';
import type { Program } from '../system/process.ts';
import { baseName } from './options.ts';

export const succeed: Program = async () => 0;
export const fail: Program = async () => 1;

export const echo: Program = async (process) => {
  await process.out(echoText(process.args.slice(1), 'bash'));
  return 0;
};

export const printf: Program = async (process) => {
  const { text, complaints } = formatted(process.args[1] ?? '', process.args.slice(2));
  await process.out(text);
  for (const complaint of complaints) await process.complain(`printf: ${complaint}\n`);
  return complaints.length > 0 ? 1 : 0;
};

export const tty: Program = async (process) => {
  const found = process.files.get(0)?.tty;
  await process.out(`${found?.name ?? 'not a tty'}\n`);
  return found ? 0 : 1;
};

export const basename: Program = async (process) => {
  const [, path = '', suffix = ''] = process.args;
  const name = baseName(path.replace(/(.)\/+$/, '$1')) || '/';
  await process.out(
    `${suffix !== '' && name !== suffix && name.endsWith(suffix) ? name.slice(0, -suffix.length) : name}\n`,
  );
  return 0;
};

export const dirname: Program = async (process) => {
  const path = (process.args[1] ?? '').replace(/(.)\/+$/, '$1');
  const at = path.lastIndexOf('/');
  await process.out(`${at < 0 ? '.' : at === 0 ? '/' : path.slice(0, at)}\n`);
  return 0;
};

export const readlink: Program = async (process) => {
  const names = process.args.slice(1).filter((word) => !word.startsWith('-'));
  const resolved =
    process.args.some((word) => /^-[fem]+$/.test(word)) || baseName(process.args[0]!) === 'realpath';
  let status = 0;
  for (const name of names) {
    const path = resolvePath(name, process.directory);
    const inode = process.machine.files.find(path, { follow: false });
    if (inode?.type === 'link')
      await process.out(
        `${resolved ? resolvePath(inode.target, path.replace(/\/[^/]*$/, '')) : inode.target}\n`,
      );
    else if (resolved && inode) await process.out(`${path}\n`);
    else status = 1;
  }
  return status;
};

export const clear: Program = async (process) => {
  await process.out('\x1b[H\x1b[2J\x1b[3J');
  return 0;
};

export const ip: Program = async (process) => {
  const { addresses } = process.machine;
  const brief = process.args.some((word) => word.startsWith('-br'));
  if (brief)
    await process.out(
      `lo               UNKNOWN        127.0.0.1/8 ::1/128 \neth0             UP             ${addresses.join(' ')} \n`,
    );
  else {
    await process.out(
      '1: lo: <LOOPBACK,UP,LOWER_UP> mtu 65536\n    inet 127.0.0.1/8 scope host lo\n2: eth0: <BROADCAST,MULTICAST,UP,LOWER_UP> mtu 1500\n',
    );
    for (const address of addresses)
      await process.out(`    inet${address.includes(':') ? '6' : ''} ${address} scope global eth0\n`);
  }
  return 0;
};
