// Finds the guest that has an address: one picture of all remotes, kept true in the background, read from an index.
import { readFileSync } from 'node:fs';
import { Inventory } from 'drowse';

const inventory = await Inventory.open({
  remotes: [
    {
      name: 'lab',
      url: process.env.PROXMOX_URL,
      credentials: { tokenId: process.env.PROXMOX_TOKEN_ID, secret: process.env.PROXMOX_SECRET },
      tls: { ca: readFileSync(process.env.PROXMOX_CA_FILE, 'utf8') },
    },
  ],
});
try {
  const guest = await inventory.find({ ip: process.argv[2] });
  console.log(`${process.argv[2]} is ${guest.name} (${guest.type}/${guest.vmid}) on ${guest.node}`);
} finally {
  await inventory[Symbol.asyncDispose]();
}
