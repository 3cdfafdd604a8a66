// Lists every guest of a Proxmox VE, with its state and the node it is on.
// PROXMOX_URL, PROXMOX_TOKEN_ID, PROXMOX_SECRET and PROXMOX_CA_FILE say where and who.
import { readFileSync } from 'node:fs';
import { PveClient } from 'drowse';

const client = new PveClient({
  url: process.env.PROXMOX_URL,
  credentials: { tokenId: process.env.PROXMOX_TOKEN_ID, secret: process.env.PROXMOX_SECRET },
  tls: { ca: readFileSync(process.env.PROXMOX_CA_FILE, 'utf8') },
});
try {
  for (const guest of await client.request('GET /cluster/resources', { type: 'vm' })) {
    console.log(`${guest.vmid} ${guest.name} is ${guest.status} on ${guest.node}`);
  }
} finally {
  await client[Symbol.asyncDispose]();
}
