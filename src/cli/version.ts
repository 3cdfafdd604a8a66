/** Put in by the build. */
declare const DROWSE_VERSION: string | undefined;

/** The version of this package; `unbuilt` when it runs from its sources. */
export const version = typeof DROWSE_VERSION === 'string' ? DROWSE_VERSION : 'unbuilt';
