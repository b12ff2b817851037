/** A key that texts are sealed under. Its name stands beside every text: `<owner>#<version>`. */
export type SubjectKey = { readonly name: string; readonly secret: Buffer };

/** A key as it moves from one keyring to another. Without a secret: it was destroyed, and its version is spent. */
export type KeptKey = { readonly owner: string; readonly version: number; readonly secret: Buffer | null };

/**
 * One key for each person and each stream with free text, kept outside the log and outside its backups. Destroying a
 * key makes everything sealed under it unreadable for ever, while every proof over the log still holds.
 *
 * Not in here: what is sealed, who may destroy, any record of the destruction (that is an event).
 */
export interface Keyring {
  /** The key that new texts of this owner are sealed under. Made on first use, and durable before it is answered. */
  current(owner: string): Promise<SubjectKey>;
  /** Undefined when it was destroyed, or never was. */
  find(name: string): Promise<SubjectKey | undefined>;
  /** Destroys all keys of the owner. A later text of the same owner gets a new key, with the next version. */
  destroy(owner: string): Promise<void>;
  /** Every key there is or was. */
  all(): Promise<readonly KeptKey[]>;
  /** Takes over keys of another keyring. Those that it has already are left as they are. */
  adopt(keys: readonly KeptKey[]): Promise<void>;
  close(): Promise<void>;
}
