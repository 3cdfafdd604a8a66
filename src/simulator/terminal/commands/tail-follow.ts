import type { RegularFile } from '../system/inode.ts';
import type { Process } from '../system/process.ts';

export interface Followed {
  readonly name: string;
  readonly path: string;
  file: RegularFile | undefined;
  at: number;
}

/** How often a followed name is looked at anew: the file may have been replaced. */
const LOOK_AGAIN_MS = 1000;

/** Prints what is added to files, until a signal ends it. */
export async function follow(
  process: Process,
  followed: readonly Followed[],
  options: { byName: boolean; headers: boolean },
): Promise<number> {
  let last = followed.findLast((it) => it.file);
  for (;;) {
    for (const it of followed) {
      if (options.byName) await lookAgain(process, it);
      const { file } = it;
      if (!file) continue;
      if (file.size < it.at) {
        await process.complain(`tail: ${it.name}: file truncated\n`);
        it.at = 0;
      }
      for (let piece = file.read(it.at, 65_536); piece !== ''; piece = file.read(it.at, 65_536)) {
        if (options.headers && last !== it) await process.out(`\n==> ${it.name} <==\n`);
        last = it;
        it.at += piece.length;
        await process.out(piece);
      }
    }
    if (!options.byName && followed.every((it) => !it.file)) return 1;
    await process.until((wake) => {
      const cancels = followed.map((it) => it.file?.whenChanged(wake));
      const timer = options.byName
        ? process.clock.setTimeout(wake, LOOK_AGAIN_MS, { background: true })
        : undefined;
      return () => {
        for (const cancel of cancels) cancel?.();
        timer?.cancel();
      };
    });
  }
}

async function lookAgain(process: Process, it: Followed): Promise<void> {
  const found = process.machine.files.find(it.path);
  const file = found?.type === 'file' ? found : undefined;
  if (file === it.file) return;
  if (!file)
    await process.complain(`tail: '${it.name}' has become inaccessible: No such file or directory\n`);
  else if (it.file) await process.complain(`tail: '${it.name}' has been replaced;  following new file\n`);
  else await process.complain(`tail: '${it.name}' has appeared;  following new file\n`);
  it.file = file;
  it.at = 0;
}
