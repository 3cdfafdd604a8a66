/** Why a difference that is left is left, by recording. A difference without a reason fails the test. */
export const REASONS: Readonly<Record<string, string>> = {
  'lxc.rrddata.stopped':
    'The recorded container had been made minutes before and had no samples yet; the simulated one is older.',
};
