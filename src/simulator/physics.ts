import { chance } from './chance.ts';

/** A quantity per second that moves with time: a mean, and waves of several periods around it. */
export interface Wave {
  readonly mean: number;
  readonly shape: Shape;
  /** Seconds by which it is ahead of its shape. */
  readonly shift: number;
}

/** The course of a wave, which many share. */
interface Shape {
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
const SHAPES = 16;
const SHIFT_S = 900_000;

const shapesOf = (kind: keyof typeof SHARES): readonly Shape[] =>
  Array.from({ length: SHAPES }, (_, shape) => ({
    terms: PERIODS_S.map((period, index) => ({
      share: SHARES[kind][index]!,
      omega: (2 * Math.PI) / (period * (0.8 + 0.4 * chance(shape, kind, 'period', index))),
      phase: 2 * Math.PI * chance(shape, kind, 'phase', index),
    })),
  }));

const LIVELY = shapesOf('lively');
const CALM = shapesOf('calm');

/** A lively wave around `mean` that never falls below a twentieth of it. */
export function wave(mean: number, seed: number, ...keys: ReadonlyArray<string | number>): Wave {
  return swinging(LIVELY, mean, seed, keys);
}

/** A wave that moves slowly and not far. */
export function calmWave(mean: number, seed: number, ...keys: ReadonlyArray<string | number>): Wave {
  return swinging(CALM, mean, seed, keys);
}

function swinging(
  shapes: readonly Shape[],
  mean: number,
  seed: number,
  keys: ReadonlyArray<string | number>,
): Wave {
  const pick = chance(seed, ...keys, 'shape') * SHAPES;
  const shape = Math.floor(pick);
  return { mean, shape: shapes[shape]!, shift: Math.floor((pick - shape) * SHIFT_S) };
}

/** The value at `seconds`. */
export function waveAt(wave: Wave, seconds: number): number {
  const at = seconds + wave.shift;
  let factor = 1;
  for (const { share, omega, phase } of wave.shape.terms) factor += share * Math.sin(omega * at + phase);
  return wave.mean * factor;
}

/** What has added up between two moments, in seconds. */
export function waveSum(wave: Wave, from: number, to: number): number {
  const [a, b] = [from + wave.shift, to + wave.shift];
  let sum = to - from;
  for (const { share, omega, phase } of wave.shape.terms) {
    sum += (share / omega) * (Math.cos(omega * a + phase) - Math.cos(omega * b + phase));
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
