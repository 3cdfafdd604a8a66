import type { CutMoment, Fault, FaultOptions } from '../faults.ts';
import { ControlError } from './control-error.ts';

type Fields = Readonly<Record<string, unknown>>;

const wrong = (what: string) => new ControlError(400, what);
const CUTS: readonly CutMoment[] = ['before-send', 'after-send', 'after-execution', 'in-body'];

/** What a fault needs besides its kind, and how it is made. A fault that runs a function cannot come as JSON. */
const KINDS: Readonly<Record<string, (fields: Fields) => Fault>> = {
  status: ({ status, reason, body, contentType }) => {
    if (!Number.isInteger(status)) throw wrong('a fault of kind status needs a whole number as its status');
    return {
      kind: 'status',
      status: status as number,
      ...texts({ reason, body, contentType }),
    };
  },
  delay: ({ ms }) => ({ kind: 'delay', ms: number(ms, 'ms') }),
  cut: ({ when }) => {
    if (!CUTS.includes(when as CutMoment))
      throw wrong(`a fault of kind cut needs when: one of ${CUTS.join(', ')}`);
    return { kind: 'cut', when: when as CutMoment };
  },
  truncate: ({ bytes }) => ({
    kind: 'truncate',
    ...(bytes === undefined ? {} : { bytes: number(bytes, 'bytes') }),
  }),
  garbage: () => ({ kind: 'garbage' }),
  'black-hole': () => ({ kind: 'black-hole' }),
  replace: ({ json }) => ({ kind: 'replace', json }),
};

/** @throws ControlError 400 saying what is wrong. */
export function faultFromJson(value: unknown): { route: string; fault: Fault; options: FaultOptions } {
  if (!isFields(value)) throw wrong('the body must be {"route": …, "fault": {"kind": …}}');
  const { route, fault, times, after, node, remote } = value;
  if (typeof route !== 'string' || route === '')
    throw wrong('route is missing: "GET /cluster/resources", or "*"');
  if (!isFields(fault)) throw wrong('fault is missing: {"kind": "status", "status": 595}');
  const make = Object.hasOwn(KINDS, String(fault['kind'])) ? KINDS[String(fault['kind'])] : undefined;
  if (!make) throw wrong(`a fault is of kind ${Object.keys(KINDS).join(', ')}`);
  const options: FaultOptions = {
    ...(times === undefined ? {} : { times: number(times, 'times') }),
    ...(after === undefined ? {} : { after: number(after, 'after') }),
    ...texts({ node, remote }),
  };
  return { route, fault: make(fault), options };
}

function number(value: unknown, name: string): number {
  if (typeof value !== 'number' || !(value >= 0)) throw wrong(`${name} must be a number, 0 or more`);
  return value;
}

function texts<Name extends string>(fields: Readonly<Record<Name, unknown>>): Partial<Record<Name, string>> {
  const given = Object.entries(fields).filter(([, value]) => value !== undefined);
  for (const [name, value] of given) if (typeof value !== 'string') throw wrong(`${name} must be a text`);
  return Object.fromEntries(given) as Partial<Record<Name, string>>;
}

const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
