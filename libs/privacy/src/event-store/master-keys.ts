import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import type { SubjectKey } from '../keyring.js';

const SECRET_BYTES = 32;
/** The group may read: Kubernetes hands a secret to a pod through its group. */
const FOR_OTHERS = 0o037;

/** The file is not what it should be: one sentence for the operator. */
export class MasterKeyWrong extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'MasterKeyWrong';
  }
}

/** Keys that wrap the subject keys. The first wraps; the others are still understood, until everything is re-wrapped. */
export type MasterKeys = {
  readonly current: SubjectKey;
  readonly named: (name: string) => SubjectKey | undefined;
};

/**
 * One key a line, 32 bytes in base64, the present one first. The same file on every node, readable by its owner and
 * perhaps a group, and by nobody else.
 * Throws `MasterKeyWrong`.
 */
export function masterKeysIn(file: string): MasterKeys {
  const keys = linesOf(file).map((line) => masterKey(line, file));
  const [current] = keys;
  if (!current) throw new MasterKeyWrong(`${file} holds no master key`);
  return { current, named: (name) => keys.find((key) => key.name === name) };
}

/** Named by its hash, so that a wrapped key tells by which master it was wrapped and nothing of the master. */
export function masterKey(base64: string, from = 'The master key'): SubjectKey {
  const secret = Buffer.from(base64, 'base64');
  if (secret.length !== SECRET_BYTES || secret.toString('base64') !== base64)
    throw new MasterKeyWrong(
      `${from}: a master key is ${SECRET_BYTES} bytes in base64 (openssl rand -base64 32)`,
    );
  return { name: createHash('sha256').update(secret).digest('hex').slice(0, 16), secret };
}

function linesOf(file: string): readonly string[] {
  try {
    if (statSync(file).mode & FOR_OTHERS)
      throw new MasterKeyWrong(`${file} can be read by others: chmod 600 ${file}`);
    return readFileSync(file, 'utf8')
      .split('\n')
      .map((line) => line.trim())
      .filter((line) => line !== '');
  } catch (error) {
    if (error instanceof MasterKeyWrong) throw error;
    throw new MasterKeyWrong(`${file} cannot be read: ${(error as Error).message}`);
  }
}
