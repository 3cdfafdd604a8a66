import type { Program } from '../system/process.ts';

/** `qm list` and `qm status`; a virtual machine's console is opened over the API. */
export const qm: Program = async (process) => {
  const [verb, id] = process.args.slice(1);
  await process.sleep(400);
  const guests = process.machine.guests.filter((it) => it.kind === 'qemu').sort((a, b) => a.vmid - b.vmid);
  if (verb === 'list') {
    await process.out('      VMID NAME                 STATUS\n');
    for (const { vmid, name, running } of guests) {
      await process.out(
        `${String(vmid).padStart(10)} ${name.padEnd(20)} ${running ? 'running' : 'stopped'}\n`,
      );
    }
    return 0;
  }
  const guest = guests.find((it) => String(it.vmid) === id);
  if (verb !== 'status' || !guest) {
    await process.complain(
      verb === 'status'
        ? `Configuration file 'nodes/${process.machine.hostname}/qemu-server/${id}.conf' does not exist\n`
        : `ERROR: unknown command 'qm ${verb ?? ''}'\n`,
    );
    return 255;
  }
  await process.out(`status: ${guest.running ? 'running' : 'stopped'}\n`);
  return 0;
};
