import type { Permissions } from '../../pve/wire/access.ts';
import { FEATURES, type Feature, type Need, type PrivilegeSeries } from './features.ts';

export interface FeatureReport {
  readonly feature: string;
  /** `partly`: for some guests, nodes or storages only. */
  readonly status: 'ok' | 'partly' | 'missing';
  readonly essential: boolean;
  /** `VM.PowerMgmt on /vms`. */
  readonly missing: readonly string[];
  /** Where something of what is missing is granted all the same. */
  readonly grantedOn: readonly string[];
}

/** What an account may do with this program. */
export function judgeFeatures(permissions: Permissions, series: PrivilegeSeries): FeatureReport[] {
  return FEATURES.map((feature) => {
    const lacking = missingNeeds(feature, permissions, series);
    const grantedOn = [...new Set(lacking.flatMap((need) => grantedBelow(permissions, need, series)))].sort();
    const partly =
      lacking.length > 0 && lacking.every((need) => grantedBelow(permissions, need, series).length > 0);
    return {
      feature: feature.name,
      status: lacking.length === 0 ? 'ok' : partly ? 'partly' : 'missing',
      essential: feature.essential ?? false,
      missing: lacking.map(({ path, privilege }) => `${privilege[series]} on ${path}`),
      grantedOn,
    };
  });
}

/** Everything that some feature lacks, once. */
export function allMissing(permissions: Permissions, series: PrivilegeSeries): Need[] {
  const found = new Map<string, Need>();
  for (const feature of FEATURES) {
    for (const need of missingNeeds(feature, permissions, series)) {
      found.set(`${need.path} ${need.privilege[series]}`, need);
    }
  }
  return [...found.values()];
}

function missingNeeds(feature: Feature, permissions: Permissions, series: PrivilegeSeries): Need[] {
  return feature.needs.filter((need) => !granted(permissions, need, series));
}

/** The answer lists effective privileges by path, those inherited included [ACA]. */
function granted(permissions: Permissions, { path, privilege }: Need, series: PrivilegeSeries): boolean {
  const name = privilege[series];
  if (path === '/') return permissions['/']?.[name] !== undefined;
  return permissions[path]?.[name] ?? permissions['/']?.[name] ?? false;
}

function grantedBelow(
  permissions: Permissions,
  { path, privilege }: Need,
  series: PrivilegeSeries,
): string[] {
  if (path === '/') return [];
  const above = path === '/vms' ? ['/vms/', '/pool/'] : [`${path}/`];
  return Object.keys(permissions).filter(
    (each) =>
      above.some((start) => each.startsWith(start)) && permissions[each]![privilege[series]] !== undefined,
  );
}
