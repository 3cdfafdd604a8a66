import { setMaxListeners } from 'node:events';

/** An abort controller whose signal many pieces of work share, without Node taking that for a leak. */
export function sharedAbort(): AbortController {
  const controller = new AbortController();
  setMaxListeners(0, controller.signal);
  return controller;
}
