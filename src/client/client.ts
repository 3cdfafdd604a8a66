import type { RequestParams, Returns, Route, Version } from '../pve/index.ts';
import type { Clock } from '../std/clock.ts';
import type { Answer } from './answer.ts';
import type { PveClientOptions, RequestOptions } from './options.ts';

export type Method = 'GET' | 'POST' | 'PUT' | 'DELETE';

export declare class PveClient implements AsyncDisposable {
  readonly name: string;
  readonly clock: Clock;
  constructor(options: PveClientOptions);
  get endpoint(): string;
  request<R extends Route>(route: R, params?: RequestParams<R>, options?: RequestOptions): Promise<Returns<R>>;
  request(route: string, params?: Record<string, unknown>, options?: RequestOptions): Promise<unknown>;
  exchange(method: Method, path: string, params?: Record<string, unknown>, options?: RequestOptions): Promise<Answer>;
  version(options?: RequestOptions): Promise<Version>;
  [Symbol.asyncDispose](): Promise<void>;
}
