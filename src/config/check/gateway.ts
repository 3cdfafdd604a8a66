import type { GatewayConfig } from '../config.ts';
import type { GatewayInput } from '../schema/gateway.ts';
import { parseCidr } from '../value/cidr.ts';
import { parseListen } from '../value/listen.ts';
import { absolute, type CheckContext, milliseconds } from './context.ts';

export function gatewayConfig(context: CheckContext, input: GatewayInput): GatewayConfig {
  const stateDir = absolute(context, input.state_dir);
  const accessLog = input.access_log === '-' ? '-' : absolute(context, input.access_log);
  return {
    listen: input.listen.map(parseListen),
    tls: input.tls.map(({ listen, cert, key }) => ({
      listen: parseListen(listen),
      certFile: absolute(context, cert)!,
      keyFile: absolute(context, key)!,
    })),
    matchDomains: input.match_domains.map((domain) => domain.replace(/^\./, '')),
    trustedProxies: input.trusted_proxies.map(parseCidr),
    ...(stateDir !== undefined && { stateDir }),
    drainTimeoutMs: milliseconds(input.drain_timeout),
    maxHeld: input.max_held,
    maxWakingPerNode: input.max_waking_per_node,
    ownPath: input.own_path,
    httpsRedirect: input.https_redirect,
    ...(accessLog !== undefined && { accessLog }),
    headerTimeoutMs: milliseconds(input.header_timeout),
  };
}
