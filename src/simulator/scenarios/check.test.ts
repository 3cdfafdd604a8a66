import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { checkScenario } from './check.ts';
import { homelab } from './homelab.ts';
import { loadScenario } from './load.ts';

const base = () => ({
  clusters: [{ name: 'lab', nodes: [{ name: 'pve1' }], guests: [{ vmid: 101, node: 'pve1' }] }],
});

test('what is a scenario passes', () => {
  expect(checkScenario(base(), 'x')).toEqual(base());
  expect(() => checkScenario(homelab(), 'x')).not.toThrow();
});

test.each([
  [{}, 'scenario.clusters is missing'],
  [{ clusters: [] }, 'scenario.clusters must have one cluster at least'],
  [{ clusters: [{ name: 'a', nodes: [] }] }, 'scenario.clusters[0].nodes must have one node at least'],
  [
    { clusters: [{ name: 'a', nodes: [{ nam: 'pve1' }] }] },
    'scenario.clusters[0].nodes[0].nam is not known; did you mean name?',
  ],
  [
    { clusters: [{ name: 'a', nodes: [{ name: 'n', cpus: 'two' }] }] },
    'scenario.clusters[0].nodes[0].cpus must be a whole number',
  ],
  [
    { clusters: [{ name: 'a', nodes: [{ name: 'n' }, { name: 'n' }] }] },
    'scenario.clusters[0].nodes must have different names',
  ],
  [
    { clusters: [{ name: 'a', standalone: true, nodes: [{ name: 'n' }, { name: 'm' }] }] },
    'standalone is for a single node',
  ],
  [
    { ...base(), timeline: [{ after: '5', do: 'start' }] },
    'scenario.timeline[0].after must be a duration with its unit',
  ],
  [{ ...base(), timeline: [{ after: '5s', do: 'dance' }] }, 'scenario.timeline[0].do must be one of start,'],
  [null, 'scenario must be a map'],
])('%# a wrong one says where', (value, message) => {
  expect(() => checkScenario(value, 'lab.yaml')).toThrow(message);
  expect(() => checkScenario(value, 'lab.yaml')).toThrow(/^lab\.yaml: /);
});

test('guests are where there are nodes, once each', () => {
  const wrong = (guest: object, message: string) => {
    const scenario = base();
    scenario.clusters[0]!.guests.push(guest as never);
    expect(() => checkScenario(scenario, 'x')).toThrow(message);
  };
  wrong({ vmid: 101, node: 'pve1' }, 'guests[1].vmid is 101 again');
  wrong({ vmid: 102, node: 'pve9' }, 'guests[1].node names pve9, which is no node of the cluster');
  wrong({ vmid: 5, node: 'pve1' }, 'must be between 100 and 999999999');
  wrong(
    { vmid: 102, node: 'pve1', status: 'sleeping' },
    'status must be one of running, stopped, paused, hibernated',
  );
  wrong(
    { vmid: 102, node: 'pve1', config: { a: {} } },
    'config.a must be a text, a number, or true or false',
  );
  wrong(
    { vmid: 102, node: 'pve1', behaviour: { agent: 'sings' } },
    'behaviour.agent must be one of answers, silent, absent',
  );
});

test('a YAML file holds one, or says what is wrong with it', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'scenario-'));
  onTestFinished(() => rm(folder, { recursive: true }));
  const file = join(folder, 'lab.yaml');
  await writeFile(
    file,
    `
clusters:
  - name: lab
    nodes: [{ name: pve1 }]
    guests:
      - { vmid: 101, node: pve1, status: running, config: { hostname: web, onboot: true } }
timeline:
  - { after: 30s, guest: 101, do: powerOffInside }
`,
  );
  const scenario = await loadScenario({ file });
  expect(scenario.clusters[0]!.guests![0]).toMatchObject({
    vmid: 101,
    config: { hostname: 'web', onboot: true },
  });
  await writeFile(file, 'clusters: [{ name: lab }]');
  await expect(loadScenario({ file })).rejects.toThrow(`${file}: scenario.clusters[0].nodes is missing`);
  await expect(loadScenario({ file: join(folder, 'none.yaml') })).rejects.toThrow('ENOENT');
});
