import type { EventStore, Traffic } from '@drivbank/event-store';
import type { Keyring, SecurityLog } from '@drivbank/privacy';
import type { DeliveryJournal } from '@drivbank/webhooks';

/** A setting is wrong: one sentence for the operator. */
export class BackingWrong extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'BackingWrong';
  }
}

/** What stands behind an engine and is the truth: one machine's files, or services that many nodes share. */
export type Backing = {
  /** What the log is kept in. A file has been read back to be `synchronous=FULL`, or it is not opened. */
  readonly kind: 'sqlite' | 'eventstoredb';
  readonly log: EventStore;
  readonly keyring: Keyring;
  /**
   * The id of a log that is being founded. Of many nodes that ask at once all get the same, so that a log is founded
   * once.
   */
  readonly claimLogId: () => Promise<string>;
  /** Beside the keys, since it must be forgotten. Whoever opens it closes it. */
  readonly securityLog: () => SecurityLog;
  /** Beside the keys too. Whoever opens it closes it. */
  readonly deliveryJournal: () => DeliveryJournal;
  readonly traffic: () => Traffic;
  /** How this machine's clock stands against that of a store on other machines; null where there is none. */
  readonly clock: () => 'agrees' | 'off' | null;
  readonly close: () => Promise<void>;
};
