import type { GuardsConfig, IdlewatcherConfig, StopMethod } from '../config.ts';
import type { IdlewatcherInput } from '../schema/idlewatcher.ts';
import { parseCidr } from '../value/cidr.ts';
import { parseDependency } from '../value/depends-on.ts';
import { milliseconds } from './context.ts';

/** @param godoxy the guest is named inside the section, as GoDoxy has it: then its words mean what they mean there. */
export function idlewatcherConfig(input: IdlewatcherInput, godoxy: boolean): IdlewatcherConfig {
  return {
    idleTimeoutMs: milliseconds(input.idle_timeout),
    wakeTimeoutMs: milliseconds(input.wake_timeout),
    stopTimeoutMs: milliseconds(input.stop_timeout),
    stopMethod: stopMethodOf(input.stop_method, godoxy),
    forceStop: input.force_stop,
    dependsOn: input.depends_on.map(parseDependency),
    ...(input.ready && { ready: input.ready }),
    ...(input.start_endpoint !== undefined && { startEndpoint: input.start_endpoint }),
    noLoadingPage: input.no_loading_page,
    openConnections: input.open_connections,
    quietMs: milliseconds(input.quiet),
    guards: guardsOf(input.guards),
    ignore: {
      userAgents: input.ignore.user_agents,
      paths: input.ignore.paths,
      sources: input.ignore.sources.map(parseCidr),
      methods: input.ignore.methods.map((method) => method.toUpperCase()),
      status: input.ignore.status,
    },
    adoptRunning: input.adopt_running,
  };
}

function stopMethodOf(word: IdlewatcherInput['stop_method'], godoxy: boolean): StopMethod {
  if (word === 'kill') return 'stop';
  return word === 'stop' && godoxy ? 'shutdown' : word;
}

function guardsOf(input: IdlewatcherInput['guards']): GuardsConfig {
  return {
    ...(input.cpu_above !== undefined && { cpuAbove: input.cpu_above }),
    ...(input.net_above !== undefined && { netAboveBytesPerSecond: input.net_above }),
    ...(input.disk_above !== undefined && { diskAboveBytesPerSecond: input.disk_above }),
    ...(input.http !== undefined && { httpUrl: input.http }),
    ...(input.exec !== undefined && { exec: input.exec }),
  };
}
