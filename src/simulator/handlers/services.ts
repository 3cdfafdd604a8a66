import { type Call, type Handler, parameterError } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { NodeControl } from '../world/node-control.ts';
import { serviceNames, serviceRow } from '../world/services.ts';
import { subdirs, textParam } from './parameters.ts';

/** The node's own services, and what may be done to them, each as a task [SV]. */

function serviceParam(call: Call<Cluster>): string {
  const name = textParam(call, 'service')!;
  if (!serviceNames.includes(name)) {
    throw parameterError({
      service: `value '${name}' does not have a value in the enumeration '${serviceNames.join(', ')}'`,
    });
  }
  return name;
}

function act(call: Call<Cluster>, verb: 'start' | 'stop' | 'restart' | 'reload'): string {
  const service = serviceParam(call);
  const { world } = call;
  const node = world.node(call.node);
  return world.runTask(call.node, { type: `srv${verb}`, id: service, caller: call.caller }, async (task) => {
    task.syslog(`${verb}ing service ${service}: ${task.upid}`);
    await task.sleep(task.vary(600));
    if (verb === 'stop') node.stoppedServices.add(service);
    else node.stoppedServices.delete(service);
    if (service === 'pvestatd') {
      const control = new NodeControl(world, node.name);
      if (verb === 'stop') control.stopStatd();
      else control.restartStatd();
    }
    if (service === 'pveproxy' || service === 'pvedaemon') new NodeControl(world, node.name).retireWorkers();
  });
}

const BASE = '/nodes/{node}/services';

export const handlers: Record<string, Handler<Cluster>> = {
  [`GET ${BASE}`]: (call) =>
    serviceNames.map((name) => serviceRow(call.world, call.world.node(call.node), name)),
  [`GET ${BASE}/{service}`]: () => subdirs('state', 'start', 'stop', 'restart', 'reload'),
  [`GET ${BASE}/{service}/state`]: (call) =>
    serviceRow(call.world, call.world.node(call.node), serviceParam(call)),
  [`POST ${BASE}/{service}/start`]: (call) => act(call, 'start'),
  [`POST ${BASE}/{service}/stop`]: (call) => act(call, 'stop'),
  [`POST ${BASE}/{service}/restart`]: (call) => act(call, 'restart'),
  [`POST ${BASE}/{service}/reload`]: (call) => act(call, 'reload'),
};
