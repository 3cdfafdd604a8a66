import { gzipSync } from 'node:zlib';
import { type ApiError, RawAnswer } from '../call.ts';
import type { VersionFeatures } from '../version-profile.ts';
import type { Answer } from './answer.ts';

/** What a method came to: a value with what stands beside it, or a refusal. */
export type Outcome =
  | { readonly ok: true; readonly data: unknown; readonly members: Readonly<Record<string, unknown>> }
  | {
      readonly ok: false;
      readonly status: number;
      /** As sent, trailing newline included. */
      readonly message: string;
      readonly errors: Readonly<Record<string, string>> | undefined;
    };

/** The formats of `/api2/<format>` that this server can write [FS]. */
export const FORMATS = ['json', 'extjs', 'html', 'htmljs', 'spiceconfig', 'png'] as const;

const JSON_TYPE = 'application/json;charset=UTF-8';
const HTML_TYPE = 'text/html;charset=UTF-8';

export function refusal(error: ApiError): Outcome {
  return { ok: false, status: error.status, message: withNewline(error.message), errors: error.errors };
}

function withNewline(message: string): string {
  return message.endsWith('\n') ? message : `${message}\n`;
}

/** Writes an outcome in the format that the path asked for [FS]. */
export function envelope(outcome: Outcome, format: string, features: VersionFeatures): Answer {
  if (outcome.ok && outcome.data instanceof RawAnswer) return rawAnswer(outcome.data);
  const answer = written(outcome, format, features);
  return outcome.ok || outcome.status !== 401 ? answer : { ...answer, refusal: true };
}

function written(outcome: Outcome, format: string, features: VersionFeatures): Answer {
  if (format === 'extjs' || format === 'htmljs') {
    return {
      status: 200,
      message: '',
      contentType: format === 'htmljs' ? HTML_TYPE : JSON_TYPE,
      body: JSON.stringify(extjs(outcome)),
    };
  }
  const answer = { status: outcome.ok ? 200 : outcome.status, message: outcome.ok ? '' : outcome.message };
  if (format === 'html') return { ...answer, contentType: HTML_TYPE, body: page(outcome) };
  if (format === 'spiceconfig' && outcome.ok) {
    return { ...answer, contentType: 'application/x-virt-viewer;charset=UTF-8', body: spice(outcome.data) };
  }
  return { ...answer, contentType: JSON_TYPE, body: JSON.stringify(json(outcome, features)) };
}

function json(outcome: Outcome, features: VersionFeatures): Record<string, unknown> {
  if (outcome.ok) return { data: outcome.data ?? null, ...shown(outcome.members) };
  return {
    data: null,
    ...(features.messageInBody && { message: outcome.message }),
    ...(outcome.errors && { errors: outcome.errors }),
  };
}

function extjs(outcome: Outcome): Record<string, unknown> {
  if (outcome.ok) return { data: outcome.data ?? null, success: 1, ...shown(outcome.members) };
  return {
    data: null,
    success: 0,
    status: outcome.status,
    message: outcome.message,
    ...(outcome.errors && { errors: outcome.errors }),
  };
}

/** A total of nothing, and no changes, are not sent [HS]. */
function shown(members: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(members).filter(([, value]) => value));
}

function page(outcome: Outcome): string {
  const text = outcome.ok ? JSON.stringify(outcome.data ?? null, null, 2) : outcome.message;
  const escaped = text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/>/g, '&gt;');
  return `<!DOCTYPE html>\n<html><head><title>Proxmox VE API</title></head><body><pre>${escaped}</pre></body></html>\n`;
}

function spice(data: unknown): string {
  const lines = Object.entries((data ?? {}) as Record<string, unknown>).map(
    ([key, value]) => `${key}=${value}\n`,
  );
  return `[virt-viewer]\n${lines.join('')}`;
}

function rawAnswer(raw: RawAnswer): Answer {
  return {
    status: 200,
    message: '',
    ...(raw.contentType !== undefined && { contentType: raw.contentType }),
    body: raw.alwaysGzip ? gzipSync(raw.body) : raw.body,
    gzipped: raw.alwaysGzip,
  };
}
