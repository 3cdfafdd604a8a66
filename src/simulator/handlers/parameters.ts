import type { Call } from '../call.ts';
import type { Cluster } from '../world/cluster.ts';

/** The verified parameters of a call, by the type its schema gave them. */

export function textParam(call: Call<Cluster>, name: string): string | undefined {
  const value = call.params[name];
  return value === undefined ? undefined : String(value);
}

export function numberParam(call: Call<Cluster>, name: string): number | undefined {
  const value = call.params[name];
  return value === undefined ? undefined : Number(value);
}

export function flagParam(call: Call<Cluster>, name: string): boolean {
  const value = call.params[name];
  return value === true || value === 1 || value === '1';
}

/** A list, however it was written: repeated, or separated by commas, semicolons or spaces. */
export function listParam(call: Call<Cluster>, name: string): string[] {
  const value = call.params[name];
  if (value === undefined) return [];
  if (Array.isArray(value)) return value.map(String);
  return String(value)
    .split(/[,;\s\0]+/)
    .filter((item) => item !== '');
}

export const vmidParam = (call: Call<Cluster>): number => Number(call.params['vmid']);

/** An index: `[{ "subdir": "config" }, …]`. */
export const subdirs = (...names: string[]) => names.map((subdir) => ({ subdir }));
