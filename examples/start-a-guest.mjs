// Starts a guest by its vmid, wherever it is, and follows the task's log until it runs.
import { readFileSync } from 'node:fs';
import { PveClient, TaskError } from 'drowse';

const client = new PveClient({
  url: process.env.PROXMOX_URL,
  credentials: { tokenId: process.env.PROXMOX_TOKEN_ID, secret: process.env.PROXMOX_SECRET },
  tls: { ca: readFileSync(process.env.PROXMOX_CA_FILE, 'utf8') },
});
try {
  const guest = client.guest(Number(process.argv[2]));
  const task = await guest.start();
  for await (const line of task.log()) console.log(line);
  await task.wait();
  console.log(`${await guest.name()} is ${await guest.status()}`);
} catch (error) {
  if (error instanceof TaskError) console.error(error.exitStatus, error.logTail);
  else throw error;
} finally {
  await client[Symbol.asyncDispose]();
}
