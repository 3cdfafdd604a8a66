import { parseDuration } from '../../std/duration.ts';
import { nearest } from '../../std/nearest.ts';
import type { Scenario } from './scenario.ts';
import { VERBS } from './verbs.ts';

/** What a key may hold; `?` at its end means it may be absent. */
type Shape = { readonly [key: string]: Check };
type Check = (value: unknown, path: string) => void;

class ScenarioError extends Error {}

const wrong = (path: string, what: string) => new ScenarioError(`${path} ${what}`);
const fail = (path: string, what: string): never => {
  throw wrong(path, what);
};

const text: Check = (value, path) => {
  if (typeof value !== 'string' || value === '') fail(path, 'must be a text');
};
const anyText: Check = (value, path) => {
  if (typeof value !== 'string') fail(path, 'must be a text');
};
const whole: Check = (value, path) => {
  if (!Number.isInteger(value)) fail(path, 'must be a whole number');
};
const number: Check = (value, path) => {
  if (typeof value !== 'number' || !Number.isFinite(value)) fail(path, 'must be a number');
};
const flag: Check = (value, path) => {
  if (typeof value !== 'boolean') fail(path, 'must be true or false');
};
const anything: Check = () => {};
const duration: Check = (value, path) => {
  if (typeof value !== 'string' || parseDuration(value) === undefined) {
    fail(path, 'must be a duration with its unit, such as 30s or 5m');
  }
};
const oneOf =
  (...allowed: readonly string[]): Check =>
  (value, path) => {
    if (!allowed.includes(value as string)) fail(path, `must be one of ${allowed.join(', ')}`);
  };
const list =
  (item: Check): Check =>
  (value, path) => {
    if (!Array.isArray(value)) throw wrong(path, 'must be a list');
    for (const [index, entry] of value.entries()) item(entry, `${path}[${index}]`);
  };
const values: Check = (value, path) => {
  if (!isRecord(value)) throw wrong(path, 'must be a map of keys to values');
  for (const [key, entry] of Object.entries(value)) {
    if (!['string', 'number', 'boolean'].includes(typeof entry)) {
      fail(`${path}.${key}`, 'must be a text, a number, or true or false');
    }
  }
};
const texts: Check = (value, path) => {
  if (!isRecord(value)) throw wrong(path, 'must be a map of keys to texts');
  for (const [key, entry] of Object.entries(value)) text(entry, `${path}.${key}`);
};

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

const shape =
  (fields: Shape): Check =>
  (value, path) => {
    if (!isRecord(value)) throw wrong(path, 'must be a map');
    const names = Object.keys(fields).map((name) => name.replace(/\?$/, ''));
    for (const key of Object.keys(value)) {
      if (names.includes(key)) continue;
      const near = nearest(key, names);
      fail(`${path}.${key}`, `is not known${near === undefined ? '' : `; did you mean ${near}?`}`);
    }
    for (const [name, check] of Object.entries(fields)) {
      const key = name.replace(/\?$/, '');
      if (value[key] !== undefined) check(value[key], `${path}.${key}`);
      else if (!name.endsWith('?')) fail(`${path}.${key}`, 'is missing');
    }
  };

const SERIES = oneOf('7.4', '8.4', '9.2');
const NODE = shape({
  ...{ name: text, 'address?': text, 'cpus?': whole, 'memoryBytes?': whole, 'diskBytes?': whole },
  ...{ 'network?': list(anything), 'dns?': texts, 'hardware?': anything, 'services?': texts },
  ...{ 'version?': SERIES, 'upSeconds?': whole, 'bridges?': list(text), 'pressure?': flag, 'criu?': flag },
});
const BEHAVIOUR = shape({
  ...{
    'startMs?': number,
    'shutdownMs?': number,
    'addressMs?': number,
    'ignoresShutdown?': flag,
    'monitorHangs?': flag,
  },
  ...{ 'startError?': text, 'startWarning?': text, 'agent?': oneOf('answers', 'silent', 'absent') },
  ...{ 'interfacesMs?': number, 'load?': number, 'memory?': number },
});
const GUEST = shape({
  ...{ vmid: whole, 'kind?': oneOf('lxc', 'qemu'), node: text, 'config?': values, 'pending?': values },
  'snapshots?': list(shape({ name: text, 'description?': text, 'at?': whole, 'parent?': text })),
  ...{ 'status?': oneOf('running', 'stopped', 'paused', 'hibernated'), 'upSeconds?': whole, 'pool?': text },
  'interfaces?': list(shape({ name: text, 'mac?': text, addresses: list(text) })),
  'behaviour?': BEHAVIOUR,
});
const STORAGE = shape({
  ...{ storage: text, 'type?': text, 'content?': text, 'shared?': flag, 'nodes?': list(text) },
  ...{ 'totalBytes?': whole, 'usedBytes?': whole, 'active?': flag },
  'volumes?': list(shape({ name: text, content: text, sizeBytes: whole, 'format?': text })),
});
const USER = shape({
  ...{ userid: text, 'password?': text, 'comment?': text, 'email?': anyText, 'enable?': flag },
  ...{ 'expire?': whole, 'groups?': list(text), 'totp?': text },
});
const TOKEN = shape({ tokenId: text, 'secret?': text, 'privsep?': flag, 'expire?': whole, 'comment?': text });
const ACL = shape({
  path: text,
  'user?': text,
  'group?': text,
  'token?': text,
  role: text,
  'propagate?': flag,
});
const HA = shape({
  ...{ vmid: whole, 'state?': oneOf('started', 'stopped', 'disabled', 'ignored'), 'maxRestart?': whole },
  ...{ 'maxRelocate?': whole, 'comment?': text, 'group?': text },
});
const idText: Check = (value, path) => {
  if (typeof value !== 'string' && !Number.isInteger(value)) fail(path, 'must be a text or a whole number');
};
const TASK = shape({
  ...{ node: text, type: text, 'id?': idText, 'user?': text, secondsAgo: whole, 'seconds?': whole },
  ...{ 'exit?': text, 'lines?': list(text) },
});
const CLUSTER = shape({
  'tasks?': list(TASK),
  ...{
    name: text,
    'standalone?': flag,
    nodes: list(NODE),
    'guests?': list(GUEST),
    'storages?': list(STORAGE),
  },
  'pools?': list(shape({ poolid: text, 'comment?': text })),
  ...{
    'users?': list(USER),
    'tokens?': list(TOKEN),
    'acl?': list(ACL),
    'ha?': list(HA),
    'options?': texts,
    'hosts?': texts,
  },
});
const SCENARIO = shape({
  'name?': text,
  clusters: list(CLUSTER),
  'timeline?': list(
    shape({
      ...{ after: duration, 'every?': duration, 'cluster?': text, 'node?': text, 'guest?': whole },
      ...{ do: oneOf(...VERBS), 'with?': anything },
    }),
  ),
});

/**
 * Makes sure a value is a scenario: its shape, and that what it refers to exists.
 * @throws Error saying where it is wrong, beginning with `from`.
 */
export function checkScenario(value: unknown, from: string): Scenario {
  try {
    SCENARIO(value, 'scenario');
    const scenario = value as Scenario;
    checkReferences(scenario);
    return scenario;
  } catch (error) {
    if (error instanceof ScenarioError) throw new Error(`${from}: ${error.message}`);
    throw error;
  }
}

function checkReferences(scenario: Scenario): void {
  if (scenario.clusters.length === 0) fail('scenario.clusters', 'must have one cluster at least');
  scenario.clusters.forEach((cluster, at) => {
    const path = `scenario.clusters[${at}]`;
    const nodes = new Set(cluster.nodes.map((node) => node.name));
    if (nodes.size === 0) fail(`${path}.nodes`, 'must have one node at least');
    if (nodes.size < cluster.nodes.length) fail(`${path}.nodes`, 'must have different names');
    if (cluster.standalone && nodes.size > 1) fail(`${path}.standalone`, 'is for a single node');
    const vmids = new Set<number>();
    cluster.guests?.forEach((guest, index) => {
      const where = `${path}.guests[${index}]`;
      if (!nodes.has(guest.node))
        fail(`${where}.node`, `names ${guest.node}, which is no node of the cluster`);
      if (vmids.has(guest.vmid)) fail(`${where}.vmid`, `is ${guest.vmid} again; a vmid is used once`);
      if (guest.vmid < 100 || guest.vmid > 999_999_999)
        fail(`${where}.vmid`, 'must be between 100 and 999999999');
      vmids.add(guest.vmid);
    });
    cluster.tasks?.forEach((task, index) => {
      if (!nodes.has(task.node)) fail(`${path}.tasks[${index}].node`, `names ${task.node}, which is no node`);
    });
    cluster.ha?.forEach((entry, index) => {
      if (!vmids.has(entry.vmid)) fail(`${path}.ha[${index}].vmid`, `names ${entry.vmid}, which is no guest`);
    });
  });
}
