import { BadValue } from './value/bad-value.ts';

export type Environment = Readonly<Record<string, string | undefined>>;

/** The value of a variable; an empty one counts as unset. */
export function variable(env: Environment, name: string): string | undefined {
  return env[name] || undefined;
}

/**
 * Puts environment variables into a text: `${NAME}`, or `${NAME:-default}` if it may be unset. `$${` is a literal
 * `${`, and any other `$` is itself.
 * @throws BadValue naming a variable that is not set.
 */
export function substitute(text: string, env: Environment): string {
  return text.replace(/\$?\$\{([^}]*)\}/g, (whole, inside: string) => {
    if (whole.startsWith('$$')) return whole.slice(1);
    const match = /^([A-Za-z_]\w*)(?::-(.*))?$/s.exec(inside);
    if (!match) {
      // What follows `:-` may be a secret.
      const shown = `${whole.split(':-')[0]!.replace(/\}$/, '')}}`;
      throw new BadValue(
        `has ${shown}, which names no variable`,
        `Write \${NAME} or \${NAME:-default}; $\${ is a literal \${.`,
      );
    }
    const [, name, fallback] = match;
    const value = variable(env, name!) ?? fallback;
    if (value !== undefined) return value;
    throw new BadValue(
      `needs the environment variable ${name}, which is not set`,
      `Set ${name}, or write \${${name}:-default}.`,
    );
  });
}
