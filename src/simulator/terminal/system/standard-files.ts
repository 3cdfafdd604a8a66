import { nullChannel } from './channels.ts';
import { OpenFile } from './open-file.ts';

/** The three standard descriptors on one open file each. */
export function standardFiles(input?: OpenFile, output?: OpenFile, errors?: OpenFile): Map<number, OpenFile> {
  const nothing = () => new OpenFile(nullChannel);
  return new Map([
    [0, input ?? nothing()],
    [1, output ?? nothing()],
    [2, errors ?? nothing()],
  ]);
}
