import type { Simulator } from '../../src/simulator/index.ts';
import type { GuestControl } from '../../src/simulator/world/guest-control.ts';
import type { ManualClock } from '../../src/std/manual-clock.ts';
import type { GuestVerb, Incident } from './incidents.ts';

/** Lets an incident happen in the simulated world. Those of handles (`act`, `look`) are none of its business. */
export function stage(sim: Simulator<ManualClock>, incident: Incident): void {
  switch (incident.do) {
    case 'act':
    case 'look':
      break;
    case 'fail-node':
      sim.node(incident.node).fail(incident.how);
      break;
    case 'restore-node':
      sim.node(incident.node).restore();
      break;
    case 'restartStatd':
    case 'stopStatd':
    case 'renewCertificate':
    case 'rotateLogs':
    case 'retireWorkers':
      if (isUp(sim, incident.node)) sim.node(incident.node)[incident.do]();
      break;
    case 'loseQuorum':
    case 'regainQuorum':
      sim.cluster()[incident.do]();
      break;
    case 'fault':
      sim.use(incident.route, incident.fault, { times: incident.times, after: incident.after });
      break;
    default: {
      const control = exists(sim, incident.vmid);
      if (!control || !isUp(sim, control.truth.node)) break;
      if (incident.do !== 'migrate') toGuest(control, incident.do);
      else if (isUp(sim, incident.to) && control.truth.node !== incident.to) {
        control.migrate(incident.to, { instant: incident.instant });
      }
    }
  }
}

function exists(sim: Simulator<ManualClock>, vmid: number): GuestControl | undefined {
  return sim.cluster().cluster.guests.has(vmid) ? sim.guest(vmid) : undefined;
}

/** A node that is off, or has no quorum, does nothing to guests and moves none. */
function isUp(sim: Simulator<ManualClock>, node: string): boolean {
  const { powered, quorate, pmxcfsUp } = sim.node(node).truth;
  return powered && quorate && pmxcfsUp;
}

function toGuest(control: GuestControl, verb: GuestVerb): void {
  const { status, vmid } = control.truth;
  if (verb === 'lock') {
    if (control.truth.lock === undefined) control.lock('backup');
  } else if (verb === 'unlock') {
    if (control.truth.lock === 'backup') control.unlock();
  } else if (verb === 'rename') control.rename(`renamed${vmid}-${control.guest.revision}`);
  else if (verb === 'setAddress') control.setAddress(`10.1.${vmid >> 8}.${vmid & 255}/16`);
  else if (verb === 'pause') {
    if (status === 'running' && control.guest.kind === 'qemu') control.pause();
  } else if (verb === 'resume') {
    if (status === 'paused') control.resume();
  } else control[verb]();
}
