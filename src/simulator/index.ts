export { ApiError, type Call, type Caller, type Handler, RawAnswer } from './call.ts';
export { type ControlPort, openControl } from './control/control.ts';
export { type CutMoment, type Fault, type FaultedRequest, type FaultOptions, fault } from './faults.ts';
export type { RequestRecord } from './front/request-log.ts';
export type { Scenario } from './scenarios/scenario.ts';
export {
  createSimulator,
  type SimulatedRemote,
  type Simulator,
  type SimulatorOptions,
} from './simulator.ts';
export type { Series } from './version-profile.ts';
export type { ClusterControl } from './world/cluster-control.ts';
export type { WorldEvent } from './world/events.ts';
export type { GuestControl } from './world/guest-control.ts';
export type { NodeControl } from './world/node-control.ts';
