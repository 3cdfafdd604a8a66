import { expect, test } from 'vitest';
import { complaints, loadText, MINIMAL_YAML } from '../../../test/support/config.ts';

const complaintsOf = (yaml: string) => complaints(loadText(yaml));
const ofRoute = (lines: string) =>
  complaintsOf(`${MINIMAL_YAML}routes:\n  a:\n${lines.replace(/^/gm, '    ')}\n`);

test.each([
  [
    '{}',
    'drowse.yaml:8:5: routes.a leads nowhere. Name a guest by proxmox: { vmid: 101 }, or an address by target.',
  ],
  ['proxmox: { node: n }', 'drowse.yaml:8:14: routes.a.proxmox names no guest. Add vmid or vmname.'],
  [
    'proxmox: { vmid: 0 }',
    'drowse.yaml:8:22: routes.a.proxmox.vmid is 0 and means the node, which is not named. Add node.',
  ],
  [
    'proxmox: { vmid: 99 }',
    'drowse.yaml:8:22: routes.a.proxmox.vmid is no vmid. Write 100 or more, or 0 for the node itself.',
  ],
  [
    'proxmox: { vmid: x }',
    'drowse.yaml:8:22: routes.a.proxmox.vmid is no whole number between 0 and 999999999. Write a number between 0 and 999999999.',
  ],
  [
    'proxmox: { vmid: 101, remote: pve1.exmple.com }',
    'drowse.yaml:8:35: routes.a.proxmox.remote is "pve1.exmple.com", which no Proxmox is called. Did you mean pve1.example.com?',
  ],
  [
    'idlewatcher: { proxmox: { vmid: 101, remote: zzz } }',
    'drowse.yaml:8:50: routes.a.idlewatcher.proxmox.remote is "zzz", which no Proxmox is called. There are: pve1.example.com.',
  ],
  [
    'proxmox: { vmid: 101 }\nidlewatcher: { proxmox: { vmid: 102 } }',
    'drowse.yaml:9:20: routes.a.idlewatcher.proxmox names another guest than proxmox does. Keep one of the two.',
  ],
  [
    'target: x\nscheme: tcp\nport: 1',
    'drowse.yaml:8:5: routes.a has the scheme tcp and no listen_port. Add listen_port.',
  ],
  [
    'target: x\nscheme: tcp\nlisten_port: 1',
    "drowse.yaml:8:5: routes.a has the scheme tcp and no port. Add the guest's port.",
  ],
  [
    'target: x\nlisten_port: 1',
    'drowse.yaml:9:5: routes.a.listen_port is for tcp, not for http. Take it out.',
  ],
  [
    'target: x\nproxy_protocol: v2',
    'drowse.yaml:9:5: routes.a.proxy_protocol is for tcp, not for http. Take it out.',
  ],
  [
    'target: x\nscheme: udp',
    'drowse.yaml:9:13: routes.a.scheme is "udp", which is none of http, https, tcp. Write one of http, https, tcp.',
  ],
  [
    'target: http://x',
    'drowse.yaml:8:13: routes.a.target is no address or name. Write it without scheme and port: 10.0.0.5.',
  ],
  [
    'target: x\nhost: https://x',
    'drowse.yaml:9:11: routes.a.host is no host name. Write a name without scheme and port: media.example.com.',
  ],
  ['target: x\npath: media', 'drowse.yaml:9:11: routes.a.path is no path. Write a path that begins with /.'],
  [
    'target: x\nidlewatcher: { depends_on: [a] }',
    'drowse.yaml:9:33: routes.a.idlewatcher.depends_on[0] is the route itself. Take it out.',
  ],
  [
    'target: x\nidlewatcher: { depends_on: [b] }',
    'drowse.yaml:9:33: routes.a.idlewatcher.depends_on[0] is "b", which no route is called. Did you mean a? A guest is written guest:VMID.',
  ],
  [
    'target: x\nidlewatcher: { depends_on: ["guest:9"] }',
    'drowse.yaml:9:33: routes.a.idlewatcher.depends_on[0] "9" names no guest: a vmid is between 100 and 999999999. Write guest:VMID or guest:NAME, with REMOTE/ before it if needed.',
  ],
  [
    'target: x\nidlewatcher: { depends_on: ["a:up"] }',
    'drowse.yaml:9:33: routes.a.idlewatcher.depends_on[0] "a:up" has the condition "up". Conditions are service_started (the default) and service_healthy.',
  ],
  [
    'target: x\nidlewatcher: { depends_on: [":"] }',
    'drowse.yaml:9:33: routes.a.idlewatcher.depends_on[0] ":" names neither a route nor a guest. Write ROUTE, guest:VMID, or either with :service_healthy after it.',
  ],
  [
    'target: x\nidlewatcher: { guards: { cpu_above: 20 } }',
    'drowse.yaml:9:41: routes.a.idlewatcher.guards.cpu_above is no number between 0 and 1. Write a number between 0 and 1.',
  ],
  [
    'target: x\nidlewatcher: { guards: { net_above: -1 } }',
    'drowse.yaml:9:41: routes.a.idlewatcher.guards.net_above is no number of 0 or more. Write a number of 0 or more.',
  ],
  [
    'target: x\nidlewatcher: { guards: { exec: [] } }',
    'drowse.yaml:9:36: routes.a.idlewatcher.guards.exec names no command. Write the command as a list of words: [/usr/local/bin/may-sleep, jellyfin].',
  ],
  [
    'target: x\nidlewatcher: { guards: { http: x } }',
    'drowse.yaml:9:36: routes.a.idlewatcher.guards.http is no URL. Write a URL that begins with http:// or https://.',
  ],
  [
    'target: x\nidlewatcher: { ignore: { sources: [10.0.0.0/33] } }',
    'drowse.yaml:9:40: routes.a.idlewatcher.ignore.sources[0] "10.0.0.0/33" has no prefix length between 0 and 32. Write it like 10.0.0.0/8, fd00::/8 or 192.168.1.7.',
  ],
])('a wrong route: %j', async (lines, expected) => {
  expect(await ofRoute(lines)).toEqual([expected]);
});

test.each([
  [
    'listen: ["8080"]',
    'drowse.yaml:6:21: gateway.listen[0] "8080" is no address to listen on. Write :8080, 127.0.0.1:8080 or [::1]:8080.',
  ],
  [
    'listen: [":99999"]',
    'drowse.yaml:6:21: gateway.listen[0] ":99999" is no address to listen on. Write :8080, 127.0.0.1:8080 or [::1]:8080.',
  ],
  [
    'trusted_proxies: [home]',
    'drowse.yaml:6:30: gateway.trusted_proxies[0] "home" is no address and no CIDR. Write it like 10.0.0.0/8, fd00::/8 or 192.168.1.7.',
  ],
  [
    'own_path: x',
    'drowse.yaml:6:22: gateway.own_path is no path. Write a path that begins with / and does not end with one: /_drowse.',
  ],
  [
    'max_waking_per_node: 0',
    'drowse.yaml:6:33: gateway.max_waking_per_node is no whole number between 1 and 1000. Write a number between 1 and 1000.',
  ],
  ['tls: [{ listen: ":1" }]', 'drowse.yaml:6:18: gateway.tls[0].cert is missing. Give it a value.'],
])('a wrong gateway: %j', async (lines, expected) => {
  const [first] = await complaintsOf(`${MINIMAL_YAML}gateway: { ${lines} }\n`);
  expect(first).toBe(expected);
});

test('names of routes', async () => {
  const [first] = await complaintsOf(`${MINIMAL_YAML}routes:\n  "a b": { target: x }\n`);
  expect(first).toBe(
    'drowse.yaml:7:3: routes.a b is no name of a route. Use letters, digits, dots and dashes.',
  );
});
