/** What a timeline can do, to a guest, a node or a cluster. */
export const GUEST_VERBS = [
  ...([
    'start',
    'stop',
    'shutdown',
    'reboot',
    'pause',
    'resume',
    'freeze',
    'powerOffInside',
    'migrate',
  ] as const),
  ...(['rename', 'setAddress', 'lock', 'unlock', 'remove', 'backup', 'pauseAgent', 'resumeAgent'] as const),
] as const;

export const NODE_VERBS = [
  ...([
    'fail',
    'restore',
    'restartStatd',
    'stopStatd',
    'renewCertificate',
    'rotateLogs',
    'retireWorkers',
  ] as const),
] as const;

export const CLUSTER_VERBS = ['loseQuorum', 'regainQuorum'] as const;

export const VERBS: readonly string[] = [...GUEST_VERBS, ...NODE_VERBS, ...CLUSTER_VERBS];
