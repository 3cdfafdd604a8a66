// What a user of npm's proxmox-api does, unchanged.
import { setTimeout as wait } from 'node:timers/promises';
import { proxmoxApi } from 'proxmox-api';

const { env } = process;
const connection = { host: env.PVE_HOST, port: Number(env.PVE_PORT) };
const byToken = (prefix) =>
  proxmoxApi({ ...connection, tokenID: env[`${prefix}_ID`], tokenSecret: env[`${prefix}_SECRET`] });
const token = byToken('PVE_TOKEN');
const ticket = proxmoxApi({ ...connection, username: env.PVE_USERNAME, password: env.PVE_PASSWORD });
const vmid = Number(env.PVE_VMID);

async function act(proxmox, action) {
  const node = proxmox.nodes.$(env.PVE_NODE);
  const upid = await node.lxc.$(vmid).status[action].$post();
  for (;;) {
    const status = await node.tasks.$(upid).status.$get();
    if (status.status === 'stopped') return status.exitstatus;
    await wait(100);
  }
}

const refused = (call) =>
  call().then(
    () => null,
    (error) => Number(/\b([345]\d\d)\b/.exec(String(error.message))?.[1]),
  );

console.log(
  JSON.stringify({
    version: (await token.version.$get()).version,
    listed: (await token.cluster.resources.$get({ type: 'vm' })).some((guest) => guest.vmid === vmid),
    hostname: (await token.nodes.$(env.PVE_NODE).lxc.$(vmid).config.$get()).hostname,
    start: await act(token, 'start'),
    stop: await act(ticket, 'stop'),
    forbidden: await refused(() =>
      byToken('PVE_AUDITOR').nodes.$(env.PVE_NODE).lxc.$(vmid).status.start.$post(),
    ),
    missing: await refused(() => ticket.nodes.$(env.PVE_NODE).lxc.$(99999).config.$get()),
  }),
);
process.exit(0);
