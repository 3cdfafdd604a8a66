import { onTestFinished } from 'vitest';
import { createSimulator, type Simulator, type SimulatorOptions } from '../../src/simulator/index.ts';
import type { Clock } from '../../src/std/clock.ts';

/** A simulator that is closed when the test has finished. */
export async function useSimulator<SimulatorClock extends Clock = Clock>(
  options: SimulatorOptions<SimulatorClock> = {},
): Promise<Simulator<SimulatorClock>> {
  const simulator = await createSimulator(options);
  onTestFinished(() => simulator.close());
  return simulator;
}
