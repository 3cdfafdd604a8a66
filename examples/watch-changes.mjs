// Prints what happens, until a guest has been started: first a snapshot, then every change.
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
  for await (const change of inventory.changes()) {
    if (change.kind === 'snapshot') {
      console.log(`${change.snapshot.guests.length} guests`);
      const asleep = change.snapshot.guests.find(
        (guest) => guest.type === 'lxc' && guest.status === 'stopped' && !guest.template && !guest.lock,
      );
      await inventory.handle(asleep).start();
    } else {
      console.log(change.kind, change.guest?.vmid ?? '');
      if (change.kind === 'guest-started') break;
    }
  }
} finally {
  await inventory[Symbol.asyncDispose]();
}
