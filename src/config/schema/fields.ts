import * as z from 'zod';
import { formatDuration, parseDuration } from '../../std/duration.ts';
import { BadValue } from '../value/bad-value.ts';

/** What is wrong and what to do, in the one text a schema's message has room for. */
export function complaint(wrong: string, advice: string): string {
  return `${wrong}\n${advice}`;
}

/** What a `complaint` was made of. */
export function splitComplaint(text: string): { message: string; advice?: string } {
  const [message, advice] = text.split('\n');
  return { message: message!, ...(advice !== undefined && { advice }) };
}

export function text(description: string) {
  return z
    .string({ error: textError })
    .min(1, complaint('is empty', 'Give it a value or leave it out.'))
    .describe(description);
}

/** A text that `read` must understand. */
export function parsed(description: string, read: (value: string) => unknown) {
  return text(description).superRefine((value, context) => {
    try {
      if (value !== '') read(value);
    } catch (error) {
      if (!(error instanceof BadValue)) throw error;
      context.addIssue({ code: 'custom', message: complaint(error.message, error.advice) });
    }
  });
}

export function flag(description: string) {
  return z
    .boolean({ error: complaint('is neither true nor false', 'Write true or false.') })
    .default(false)
    .describe(description);
}

/** A duration with its unit; kept as text, so that editors show what people write. */
export function duration(description: string, bounds: { minMs?: number } = {}) {
  const least = bounds.minMs ?? 0;
  const advice = 'Write a number and a unit: 250ms, 30s, 3m, 2h or 1d.';
  return z
    .string({
      error: ({ input }) =>
        complaint(typeof input === 'number' ? `is ${input} of an unknown unit` : 'is no duration', advice),
    })
    .refine((value) => parseDuration(value) !== undefined, {
      error: ({ input }) => complaint(`is ${JSON.stringify(input)}, which is no duration`, advice),
    })
    .refine((value) => (parseDuration(value) ?? least) >= least, {
      error: complaint(`is less than ${formatDuration(least)}`, `Write ${formatDuration(least)} or more.`),
    })
    .meta({ description, format: 'drowse-duration' });
}

export function integer(description: string, bounds: { min: number; max: number }) {
  const error = complaint(
    `is no whole number between ${bounds.min} and ${bounds.max}`,
    `Write a number between ${bounds.min} and ${bounds.max}.`,
  );
  return z.int({ error }).min(bounds.min, error).max(bounds.max, error).describe(description);
}

export function amount(description: string, bounds: { max?: number } = {}) {
  const most = bounds.max ?? Number.MAX_SAFE_INTEGER;
  const range = bounds.max === undefined ? 'of 0 or more' : `between 0 and ${bounds.max}`;
  const error = complaint(`is no number ${range}`, `Write a number ${range}.`);
  return z.number({ error }).min(0, error).max(most, error).describe(description);
}

export function choice<const T extends readonly [string, ...string[]]>(description: string, values: T) {
  const list = values.join(', ');
  return z
    .enum(values, {
      error: ({ input }) =>
        complaint(`is ${JSON.stringify(input)}, which is none of ${list}`, `Write one of ${list}.`),
    })
    .describe(description);
}

export function list<T extends z.ZodType>(description: string, item: T) {
  return z.array(item, { error: complaint('is no list', 'Write a list: [a, b].') }).describe(description);
}

export function section<T extends z.ZodRawShape>(shape: T) {
  return z.strictObject(shape, { error: sectionError });
}

function sectionError(issue: { code?: string }): string | undefined {
  return issue.code === 'invalid_type'
    ? complaint('is no section', 'Write its keys below it, indented.')
    : undefined;
}

function textError({ input }: { input?: unknown }): string {
  if (input === undefined) return complaint('is missing', 'Give it a value.');
  if (typeof input === 'number' || typeof input === 'boolean') {
    return complaint(`is a ${typeof input}, not text`, 'Put it in quotes.');
  }
  return complaint('is not text', 'Write a text.');
}
