import type { PveClient } from '../../src/client/client.ts';
import type { PveClientOptions } from '../../src/client/options.ts';
import type { Scenario, Simulator, SimulatorOptions } from '../../src/simulator/index.ts';
import { clientFor } from './client.ts';
import { useSimulator } from './simulator.ts';

/** Two nodes and a guest of every kind that a console may lead to. */
export const CONSOLE_SCENARIO: Scenario = {
  clusters: [
    {
      name: 'lab',
      nodes: [{ name: 'pve1' }, { name: 'pve2' }],
      users: [{ userid: 'root@pam', password: 'pvetest123' }],
      tokens: [{ tokenId: 'root@pam!test', secret: '0a0a0a0a-0000-4000-8000-000000000001', privsep: false }],
      guests: [
        {
          vmid: 101,
          node: 'pve1',
          status: 'running',
          config: { hostname: 'web', ostype: 'debian', cmode: 'shell' },
        },
        { vmid: 102, node: 'pve2', status: 'running', config: { hostname: 'tiny', ostype: 'alpine' } },
        { vmid: 103, node: 'pve1', status: 'stopped', config: { hostname: 'off', ostype: 'debian' } },
        { vmid: 104, node: 'pve1', status: 'running', config: { hostname: 'plain', ostype: 'debian' } },
        { vmid: 200, node: 'pve1', kind: 'qemu', status: 'running', config: { name: 'vm', agent: '1' } },
        { vmid: 201, node: 'pve1', kind: 'qemu', status: 'running', config: { name: 'mute' } },
      ],
    },
  ],
};

export const ROOT = { username: 'root@pam', password: 'pvetest123' } as const;
export const TOKEN = { tokenId: 'root@pam!test', secret: '0a0a0a0a-0000-4000-8000-000000000001' } as const;

export interface ConsoleLab {
  readonly simulator: Simulator;
  /** Root's password: every console is a root shell. */
  readonly root: PveClient;
  /** The API token alone. */
  readonly token: PveClient;
  client(credentials: PveClientOptions['credentials'], more?: Partial<PveClientOptions>): PveClient;
}

export async function consoleLab(options: SimulatorOptions = {}): Promise<ConsoleLab> {
  const simulator = await useSimulator({ scenario: CONSOLE_SCENARIO, ...options });
  const client: ConsoleLab['client'] = (credentials, more) => clientFor(simulator, { credentials, ...more });
  return { simulator, root: client(ROOT), token: client(TOKEN), client };
}
