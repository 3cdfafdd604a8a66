/** The node in a path, if it names one. */
export function nodeOf(path: string): string | undefined {
  const node = /^\/nodes\/([^/]+)\//.exec(path)?.[1];
  return node === undefined ? undefined : decode(node);
}

/** What a call is about, as a person would type it: `lab/lxc/101`, `node/lab/pve1`, or the remote. */
export function subjectOf(remote: string, path: string): string {
  const guest = /^\/nodes\/[^/]+\/(lxc|qemu)\/([^/]+)/.exec(path);
  if (guest) return `${remote}/${guest[1]}/${decode(guest[2]!)}`;
  const node = nodeOf(path);
  return node === undefined ? remote : `node/${remote}/${node}`;
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
