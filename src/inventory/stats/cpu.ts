/** After this long every worker that answers has looked at the guest before [LX, QS]. */
export const WARM_MS = 10_000;
/** The first published value of a run may be pvestatd's own first look, which is 0. */
const FIRST_LOOK_SECONDS = 20;

/** A published CPU value, unless it may be a first look. */
export function publishedCpu(used: number | null, uptimeSeconds: number | null): number | null {
  if (used === 0 && uptimeSeconds !== null && uptimeSeconds < FIRST_LOOK_SECONDS) return null;
  return used;
}

/**
 * A live CPU value is the mean since the same worker looked before, and 0 if it never has [LX, QS]. So a live 0 is
 * never believed, and other values only once all workers must have looked a short while ago; what was published
 * stands in, and is 0 if the guest is really idle.
 */
export function believableCpu(live: number | null, warm: boolean, published: number | null): number | null {
  return live !== null && live > 0 && (warm || published === null) ? live : published;
}
