// What a user of npm's @corsinvest/cv4pve-api-javascript does, unchanged.
import corsinvest from '@corsinvest/cv4pve-api-javascript';

const { PveClient } = corsinvest;
const { env } = process;
const connect = () => new PveClient(env.PVE_HOST, Number(env.PVE_PORT));
const byToken = (prefix) => {
  const client = connect();
  client.apiToken = `${env[`${prefix}_ID`]}=${env[`${prefix}_SECRET`]}`;
  return client;
};
const token = byToken('PVE_TOKEN');
const ticket = connect();
const [user, realm] = env.PVE_USERNAME.split('@');
await ticket.login(user, env.PVE_PASSWORD, realm);
const guest = (client) => client.nodes.get(env.PVE_NODE).lxc.get(env.PVE_VMID);

async function act(client, action) {
  const upid = (await guest(client).status[action][`vm${action[0].toUpperCase()}${action.slice(1)}`]())
    .response.data;
  await client.waitForTaskToFinish(upid, 100, 20_000);
  return client.getExitStatusTask(upid);
}

console.log(
  JSON.stringify({
    version: (await token.version.version()).response.data.version,
    listed: (await token.cluster.resources.resources('vm')).response.data.some(
      ({ vmid }) => String(vmid) === env.PVE_VMID,
    ),
    hostname: (await guest(token).config.vmConfig()).response.data.hostname,
    start: await act(token, 'start'),
    stop: await act(ticket, 'stop'),
    forbidden: (await guest(byToken('PVE_AUDITOR')).status.start.vmStart()).statusCode,
    missing: (await ticket.nodes.get(env.PVE_NODE).lxc.get(99999).config.vmConfig()).statusCode,
  }),
);
process.exit(0);
