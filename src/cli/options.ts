import { Option } from 'commander';
import { PveError } from '../pve/errors.ts';
import { type GuestRef, parseGuestRef } from '../pve/guest-ref.ts';
import { parseDuration } from '../std/duration.ts';
import type { Format } from './output/print.ts';
import { UsageError } from './usage-error.ts';

/** `--format`, of the formats a command can print; the first is the default. */
export function formatOption(...formats: readonly [Format, ...Format[]]): Option {
  return new Option('--format <format>', 'how to print').choices(formats).default(formats[0]);
}

/** An option that is a duration with its unit; its value is milliseconds. */
export function durationOption(flags: string, description: string): Option {
  const option = new Option(flags, description);
  return option.argParser((text: string) => {
    const ms = parseDuration(text);
    if (ms !== undefined && ms > 0) return ms;
    throw new UsageError(
      `--${option.name()}`,
      `${JSON.stringify(text)} is no duration`,
      'Write 30s, 5m or 2h.',
    );
  });
}

/** An option that is a whole number within bounds. */
export function numberOption(flags: string, description: string, least: number, most: number): Option {
  const option = new Option(flags, description);
  return option.argParser((text: string) => {
    const value = Number(text);
    if (/^\d+$/.test(text) && value >= least && value <= most) return value;
    const advice = `Write a whole number from ${least} to ${most}.`;
    throw new UsageError(`--${option.name()}`, `${JSON.stringify(text)} is not possible`, advice);
  });
}

/** An option that may be given several times, or once with commas. */
export function listOption(flags: string, description: string): Option {
  return new Option(flags, description).argParser((text: string, before: string[] | undefined) => [
    ...(before ?? []),
    ...text.split(',').filter((word) => word !== ''),
  ]);
}

/** A guest as it was typed. @throws UsageError if that cannot name one. */
export function guestOperand(text: string): GuestRef {
  try {
    return parseGuestRef(text);
  } catch (error) {
    if (!(error instanceof PveError)) throw error;
    throw new UsageError(text, error.message.replace(`${JSON.stringify(text)} `, ''), error.advice ?? '');
  }
}

/** An option with a few possible values. */
export function choiceOption(flags: string, description: string, choices: readonly string[]): Option {
  return new Option(flags, description).choices(choices);
}
