import { expect, test } from 'vitest';
import { AmbiguousError, ForbiddenError, ParameterError, PveError, TaskError } from './errors.ts';

test("an error carries its code, subject, advice, the server's words and the cause", () => {
  const cause = new Error('ECONNREFUSED');
  const error = new PveError('connection', 'https://pve1:8006: refused', {
    subject: 'https://pve1:8006',
    advice: 'Is it running?',
    serverMessage: 'x',
    status: 595,
    cause,
  });
  expect(error).toBeInstanceOf(Error);
  expect(error).toMatchObject({
    name: 'PveError',
    code: 'connection',
    subject: 'https://pve1:8006',
    advice: 'Is it running?',
    serverMessage: 'x',
    status: 595,
    cause,
  });
  expect('cause' in new PveError('api', 'no cause')).toBe(false);
});

test('each kind of its own is a PveError with a fixed code', () => {
  const forbidden = new ForbiddenError('no', { path: '/vms/101', privileges: ['VM.Audit'] });
  expect(forbidden).toMatchObject({
    code: 'forbidden',
    name: 'ForbiddenError',
    path: '/vms/101',
    privileges: ['VM.Audit'],
  });
  expect(new ForbiddenError('no', {}).privileges).toEqual([]);
  expect(new ParameterError('no', { fields: { vmid: 'too small' } })).toMatchObject({
    code: 'parameter',
    name: 'ParameterError',
    fields: { vmid: 'too small' },
  });
  expect(new AmbiguousError('two', { candidates: ['a/101', 'b/101'] })).toMatchObject({
    code: 'ambiguous',
    candidates: ['a/101', 'b/101'],
  });
  const task = new TaskError('failed', {
    upid: 'UPID:…',
    exitStatus: 'CT is locked (backup)',
    logTail: ['a'],
  });
  expect(task).toMatchObject({ code: 'task', exitStatus: 'CT is locked (backup)', logTail: ['a'] });
  for (const error of [forbidden, task]) expect(error).toBeInstanceOf(PveError);
});
