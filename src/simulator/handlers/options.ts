import { parsePropertyString } from '../../pve/property-string.ts';
import type { Call, Handler } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';
import { listParam } from './parameters.ts';

/** datacenter.cfg [CL, pve-cluster: DataCenterConfig]. */

const OBJECTS: ReadonlySet<string> = new Set([
  'tag-style',
  'migration',
  'ha',
  'next-id',
  'bwlimit',
  'notify',
  'u2f',
  'webauthn',
  'crs',
]);
const FOR_EVERYBODY: ReadonlySet<string> = new Set(['console', 'tag-style']);

function get(call: Call<Cluster>) {
  const all = call.can('/', 'Sys.Audit');
  const record: Record<string, unknown> = {};
  for (const [key, text] of call.world.options) {
    if (!all && !FOR_EVERYBODY.has(key)) continue;
    if (key === 'registered-tags') record[key] = text.split(/[;,\s]+/).filter(Boolean);
    else if (OBJECTS.has(key)) {
      record[key] = Object.fromEntries(
        parsePropertyString(text).map(({ key: name, value }) => [name ?? '', value]),
      );
    } else record[key] = text;
  }
  record['allowed-tags'] = allowedTags(call);
  return record;
}

/** The tags in use on guests the caller may see, and the registered ones for those who may set them. */
function allowedTags(call: Call<Cluster>): string[] {
  const tags = new Set<string>();
  for (const guest of call.world.guests.values()) {
    const text = guest.config.get('tags');
    if (text === undefined || !call.can(`/vms/${guest.vmid}`, 'VM.Audit')) continue;
    for (const tag of text.split(';')) tags.add(tag);
  }
  if (call.can('/', 'Sys.Modify')) {
    for (const tag of (call.world.options.get('registered-tags') ?? '').split(/[;,\s]+/))
      if (tag) tags.add(tag);
  }
  return [...tags].sort();
}

function put(call: Call<Cluster>): null {
  for (const key of listParam(call, 'delete')) call.world.options.delete(key);
  for (const [key, value] of Object.entries(call.params)) {
    if (value === undefined || key === 'delete') continue;
    call.world.options.set(key, Array.isArray(value) ? value.join(',') : String(value));
  }
  return null;
}

export const handlers: Record<string, Handler<Cluster>> = {
  'GET /cluster/options': get,
  'PUT /cluster/options': put,
};
