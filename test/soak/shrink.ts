/**
 * The length of the shortest prefix that still fails, by bisection; the whole is known to fail. Where failing is
 * not monotonic it is one prefix that fails while the next shorter one tried does not.
 */
export async function shortestFailingPrefix(
  length: number,
  fails: (length: number) => Promise<boolean>,
): Promise<number> {
  let passes = -1;
  let failing = length;
  while (failing - passes > 1) {
    const middle = (passes + failing) >> 1;
    if (await fails(middle)) failing = middle;
    else passes = middle;
  }
  return failing;
}
