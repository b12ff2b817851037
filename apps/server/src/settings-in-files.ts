import { readFileSync } from 'node:fs';
import { ConfigurationWrong } from './configuration-wrong.js';

/** Addresses that hold passwords: each can stand in a file that `<name>_FILE` names instead of in the environment. */
const WITH_SECRETS = ['EVENTSTORE_URL', 'REDIS_URL', 'SMTP_URL'] as const;

/**
 * The environment with what its files say: of systemd's credentials, of secrets of containers. Throws
 * `ConfigurationWrong`.
 */
export function withSettingsInFiles(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const read = WITH_SECRETS.flatMap((name) => {
    const file = environment[`${name}_FILE`];
    if (file === undefined) return [];
    if (environment[name] !== undefined)
      throw new ConfigurationWrong(`${name} and ${name}_FILE are both set: one of them is enough`);
    return [[name, contentOf(file, name)]];
  });
  return { ...environment, ...Object.fromEntries(read) };
}

function contentOf(file: string, name: string): string {
  try {
    return readFileSync(file, 'utf8').trim();
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw new ConfigurationWrong(`${name}_FILE cannot be read: ${file} (${code ?? 'unknown'})`);
  }
}
