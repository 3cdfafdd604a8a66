/** Which file and interface a path belongs to: the first that matches. */
const AREAS: readonly (readonly [area: string, pattern: RegExp])[] = [
  ['version', /^\/version$/],
  ['access', /^\/access(\/|$)/],
  ['pools', /^\/pools(\/|$)/],
  ['storage', /^\/(storage|nodes\/\{node\}\/storage)(\/|$)/],
  ['firewall', /\/firewall(\/|$)/],
  ['sdn', /\/sdn(\/|$)/],
  ['ceph', /\/ceph(\/|$)/],
  ['notifications', /^\/cluster\/notifications(\/|$)/],
  ['cluster', /^\/cluster(\/|$)/],
  ['tasks', /^\/nodes\/\{node\}\/tasks(\/|$)/],
  ['lxc', /^\/nodes\/\{node\}\/lxc(\/|$)/],
  ['agent', /^\/nodes\/\{node\}\/qemu\/\{vmid\}\/agent(\/|$)/],
  ['qemu', /^\/nodes\/\{node\}\/qemu(\/|$)/],
  ['nodes', /^\/nodes(\/|$)/],
];

export function areaOf(path: string): string {
  const found = AREAS.find(([, pattern]) => pattern.test(path));
  if (!found) throw new Error(`${path}: no area; name one in scripts/endpoints/areas.ts`);
  return found[0];
}
