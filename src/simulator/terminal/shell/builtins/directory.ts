import { resolvePath } from '../../system/file-system.ts';
import type { Builtin } from '../builtins.ts';

export const cd: Builtin = async (shell, words) => {
  const args = words.slice(1).filter((word) => word !== '--' && word !== '-L' && word !== '-P');
  const asked = args[0] ?? shell.get('HOME') ?? '/';
  const target = asked === '-' ? (shell.get('OLDPWD') ?? '/') : asked;
  const path = resolvePath(target, shell.process.directory).replace(/(.)\/$/, '$1');
  const inode = shell.process.machine.files.find(path);
  if (inode?.type !== 'directory') {
    if (shell.flavor === 'bash') {
      await shell.complain(`cd: ${target}: ${inode ? 'Not a directory' : 'No such file or directory'}`);
    } else {
      await shell.complain(`cd: can't cd to ${target}`);
    }
    return shell.flavor === 'bash' ? 1 : 2;
  }
  shell.set('OLDPWD', shell.process.directory);
  shell.process.directory = path;
  shell.set('PWD', path);
  if (asked === '-') await shell.process.out(`${path}\n`);
  return 0;
};

export const pwd: Builtin = async (shell) => {
  await shell.process.out(`${shell.process.directory}\n`);
  return 0;
};

export const umask: Builtin = async (shell, words) => {
  const { process } = shell;
  if (words[1] === undefined) {
    await process.out(`${process.umask.toString(8).padStart(4, '0')}\n`);
    return 0;
  }
  if (!/^[0-7]{1,4}$/.test(words[1])) {
    await shell.complain(`umask: Illegal mode: ${words[1]}`);
    return 2;
  }
  process.umask = Number.parseInt(words[1], 8);
  return 0;
};
