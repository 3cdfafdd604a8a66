// A soak in simulated time: npm run soak -- [--seed S] [--hours H] [--guests N] [--nodes N] [--handles N] [--events N]
// A failing run is shrunk to the shortest prefix of its incidents that still fails; `--events` plays just that.
import { parseArgs } from 'node:util';
import { type Incident, incidentText } from './incidents.ts';
import { makePlan } from './plan.ts';
import { runSoak } from './run.ts';
import { FULL_SIZE, type SoakSize } from './scenario.ts';
import { shortestFailingPrefix } from './shrink.ts';

const { values } = parseArgs({
  options: {
    seed: { type: 'string', default: '1' },
    hours: { type: 'string', default: '24' },
    guests: { type: 'string', default: String(FULL_SIZE.guests) },
    nodes: { type: 'string', default: String(FULL_SIZE.nodes) },
    handles: { type: 'string', default: String(FULL_SIZE.handles) },
    events: { type: 'string' },
  },
});

const seed = Number(values.seed);
const size: SoakSize = {
  guests: Number(values.guests),
  nodes: Number(values.nodes),
  handles: Number(values.handles),
};
const whole = makePlan(seed, Number(values.hours) * 60, size);
const plan = whole.slice(0, values.events === undefined ? whole.length : Number(values.events));
const startedAt = performance.now();
const seconds = () => ((performance.now() - startedAt) / 1000).toFixed(0);

console.log(
  `seed ${seed}: ${plan.length} incidents in ${values.hours} simulated hours, ${size.guests} guests`,
);
const report = await runSoak({
  ...{ seed, size, plan },
  onMinute: (minute, deeds) => {
    if (minute % 30 === 0)
      console.log(`${minute / 60} h simulated, ${seconds()} s real, ${deeds} actions begun`);
  },
});
console.log(JSON.stringify(report, undefined, 2));
if (report.failures.length > 0) {
  await shrink(plan);
  process.exitCode = 1;
} else console.log(`seed ${seed}: all well after ${seconds()} s`);

async function shrink(plan: readonly Incident[]): Promise<void> {
  const fails = async (length: number) => {
    const { failures } = await runSoak({ seed, size, plan: plan.slice(0, length) });
    console.log(`the first ${length} incidents: ${failures.length > 0 ? 'fails' : 'all well'}`);
    return failures.length > 0;
  };
  const length = await shortestFailingPrefix(plan.length, fails);
  console.log(`The shortest prefix that still fails has ${length} incidents; its last ones:`);
  for (const incident of plan.slice(Math.max(0, length - 20), length))
    console.log(`  ${incidentText(incident)}`);
  const world = Object.entries(size).map(([name, count]) => `--${name} ${count}`);
  console.log(
    `Again: npm run soak -- --seed ${seed} --hours ${values.hours} ${world.join(' ')} --events ${length}`,
  );
}
