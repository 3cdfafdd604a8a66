import { ConflatedReader } from './conflated-reader.ts';

/** Something of a remote that can be watched. */
interface Watched<State, Filter> {
  watch(reader: ConflatedReader<State>, filter: Filter | undefined): () => void;
}

/** One reader of all remotes. */
export function readAll<State, Filter>(
  remotes: readonly Watched<State, Filter>[],
  filter: Filter | undefined,
  options: { signal?: AbortSignal },
): AsyncIterableIterator<State> {
  const leaves: Array<() => void> = [];
  const onLeave = () => {
    for (const leave of leaves) leave();
  };
  const reader = new ConflatedReader<State>({ ...options, onLeave });
  for (const remote of remotes) leaves.push(remote.watch(reader, filter));
  return reader.begin();
}
