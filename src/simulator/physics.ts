import { chance } from './chance.ts';

/** A quantity per second that moves with time: a mean and waves of several periods around it. */
export interface Wave {
  readonly mean: number;
  readonly terms: ReadonlyArray<{ readonly share: number; readonly omega: number; readonly phase: number }>;
}

/** The load of one guest: pure functions of time, so that nothing has to be stepped or stored. */
export interface Load {
  /** CPU seconds a second and CPU: 0 to 1. */
  readonly cpu: Wave;
  /** Fraction of the memory. */
  readonly memory: Wave;
  /** Fraction of the disk, growing slowly. */
  readonly disk: Wave;
  readonly netIn: Wave;
  readonly netOut: Wave;
  readonly diskRead: Wave;
  readonly diskWrite: Wave;
}

const PERIODS_S = [47, 410, 3660, 86_400];
/** How far each period swings: work comes and goes, what is stored moves slowly. */
const SHARES = { lively: [0.22, 0.28, 0.2, 0.25], calm: [0.01, 0.04, 0.12, 0.2] };

/** A lively wave around `mean` that never falls below a twentieth of it. */
export function wave(mean: number, seed: number, ...keys: ReadonlyArray<string | number>): Wave {
  return swinging('lively', mean, seed, keys);
}

/** A wave that moves slowly and not far. */
export function calmWave(mean: number, seed: number, ...keys: ReadonlyArray<string | number>): Wave {
  return swinging('calm', mean, seed, keys);
}

function swinging(
  kind: keyof typeof SHARES,
  mean: number,
  seed: number,
  keys: ReadonlyArray<string | number>,
): Wave {
  return {
    mean,
    terms: PERIODS_S.map((period, index) => ({
      share: SHARES[kind][index]!,
      omega: (2 * Math.PI) / (period * (0.8 + 0.4 * chance(seed, ...keys, 'period', index))),
      phase: 2 * Math.PI * chance(seed, ...keys, 'phase', index),
    })),
  };
}

/** The value at `seconds`. */
export function waveAt(wave: Wave, seconds: number): number {
  let factor = 1;
  for (const { share, omega, phase } of wave.terms) factor += share * Math.sin(omega * seconds + phase);
  return wave.mean * factor;
}

/** What has added up between two moments, in seconds. */
export function waveSum(wave: Wave, from: number, to: number): number {
  let sum = to - from;
  for (const { share, omega, phase } of wave.terms) {
    sum += (share / omega) * (Math.cos(omega * from + phase) - Math.cos(omega * to + phase));
  }
  return Math.max(0, wave.mean * sum);
}

/** How a guest behaves by default, or as told. */
export function guestLoad(
  seed: number,
  vmid: number,
  given: { load?: number | undefined; memory?: number | undefined } = {},
): Load {
  const busy = given.load ?? 0.002 + 0.12 * chance(seed, vmid, 'busy') ** 3;
  const memory = given.memory ?? 0.12 + 0.5 * chance(seed, vmid, 'memory');
  const rate = (what: string, low: number, high: number) =>
    wave(low * (high / low) ** chance(seed, vmid, what), seed, vmid, what);
  return {
    cpu: wave(busy, seed, vmid, 'cpu'),
    memory: calmWave(Math.min(memory, 0.68), seed, vmid, 'mem'),
    disk: calmWave(0.1 + 0.35 * chance(seed, vmid, 'disk'), seed, vmid, 'fill'),
    netIn: rate('netin', 60, 60_000),
    netOut: rate('netout', 40, 40_000),
    diskRead: rate('diskread', 20, 30_000),
    diskWrite: rate('diskwrite', 200, 50_000),
  };
}
