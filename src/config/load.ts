import { dirname } from 'node:path';
import { gatewayConfig } from './check/gateway.ts';
import { checkRemotes } from './check/remotes.ts';
import { checkRoutes } from './check/routes.ts';
import type { Config, LoadedConfig } from './config.ts';
import { ConfigError, type ConfigProblem } from './config-error.ts';
import { type Path, readDocument } from './document.ts';
import { inVariables, remoteFromEnvironment, variableOf } from './environment.ts';
import { type FoundFile, findConfigFile } from './find.ts';
import { Findings } from './findings.ts';
import { prepare } from './prepare.ts';
import { type GatewayInput, gatewaySchema } from './schema/gateway.ts';
import { configShape } from './schema/json-schema.ts';
import { type RemoteInput, remoteSchema } from './schema/remote.ts';
import { configSchema } from './schema/root.ts';
import { type RouteInput, routeSchema } from './schema/route.ts';
import type { Environment } from './substitute.ts';

export interface LoadConfigOptions {
  /** What `--config` says. */
  path?: string;
  env: Environment;
  /** Where `./drowse.yaml` and a relative `path` are looked for. */
  cwd: string;
  /** Where the machine's own configuration is; default `/etc`. */
  systemDirectory?: string;
}

/** What is not well-formed is `undefined`. */
interface PartialInput {
  readonly providers: { readonly proxmox: readonly (RemoteInput | undefined)[] };
  readonly gateway: GatewayInput;
  readonly routes: Readonly<Record<string, RouteInput | undefined>>;
}

/**
 * Finds, reads and checks the configuration: a file, else the environment, else nothing.
 * @throws ConfigError with everything that is wrong with it.
 */
export async function loadConfig(options: LoadConfigOptions): Promise<LoadedConfig> {
  const file = await findConfigFile(options);
  if (file)
    return { config: await configOfFile(file, options.env), source: { kind: 'file', path: file.path } };
  const remote = remoteFromEnvironment(options.env);
  if (remote)
    return { config: await configOfEnvironment(remote, options.cwd), source: { kind: 'environment' } };
  return { config: await check({}, new Findings(() => ''), options.cwd), source: { kind: 'none' } };
}

async function configOfFile(file: FoundFile, env: Environment): Promise<Config> {
  const document = readDocument(file.text, file.shown);
  throwIfAny(document.problems);
  const findings = new Findings(document.locate);
  const value = prepare(document.value ?? {}, configShape(), env, findings.attempt);
  const config = await check(value, findings, dirname(file.path));
  if (config.providers.proxmox.length > 0) return config;
  const advice = 'Add one with url, token_id and secret.';
  throw new ConfigError([{ subject: file.shown, message: 'providers.proxmox names no Proxmox', advice }]);
}

async function configOfEnvironment(remote: Record<string, unknown>, cwd: string): Promise<Config> {
  const subjectOf = (path: Path) => variableOf(path) ?? 'environment';
  const findings = new Findings(subjectOf, {
    nameOf: (path) => (variableOf(path) ? '' : 'it'),
    reword: inVariables,
  });
  return check({ providers: { proxmox: [remote] } }, findings, cwd);
}

/** First the shape; then the sense of everything that has its right shape, so that one look shows all problems. */
async function check(value: unknown, findings: Findings, baseDirectory: string): Promise<Config> {
  const shape = configSchema.safeParse(value);
  if (!shape.success) findings.addIssues(shape.error.issues, configShape());
  const input = shape.data ?? wellFormed(value);
  const context = { findings, baseDirectory };
  const remotes = await checkRemotes(context, input.providers.proxmox, (index) => [
    'providers',
    'proxmox',
    index,
  ]);
  const names = remotes.flatMap((remote) => (remote ? [remote.name] : []));
  const config = {
    providers: { proxmox: remotes.filter((remote) => remote !== undefined) },
    gateway: gatewayConfig(context, input.gateway),
    routes: checkRoutes(context, input.routes, shape.success ? names : undefined),
  };
  throwIfAny(findings.problems);
  return config;
}

/** Of a configuration that is not all well-formed, the parts that are. */
function wellFormed(value: unknown): PartialInput {
  const root = record(value);
  const remotes = record(root['providers'])['proxmox'];
  return {
    providers: {
      proxmox: Array.isArray(remotes) ? remotes.map((remote) => remoteSchema.safeParse(remote).data) : [],
    },
    gateway: gatewaySchema.parse({}),
    routes: Object.fromEntries(
      Object.entries(record(root['routes'])).map(([name, route]) => [
        name,
        routeSchema.safeParse(route).data,
      ]),
    ),
  };
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
}

function throwIfAny(problems: readonly ConfigProblem[]): void {
  const [first, ...more] = problems;
  if (first) throw new ConfigError([first, ...more]);
}
