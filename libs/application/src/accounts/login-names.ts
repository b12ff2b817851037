import type { SealedText } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import { queriesOn, type LogFollower } from '@drivbank/projections';

/** An address is the same however it is written. */
export const loginNameOf = (address: string) => address.normalize('NFKC').trim().toLowerCase();

/**
 * Who signs in by which name. Kept in memory only and made from the view of accounts, whose names are
 * sealed: no file can be searched for an address, and with the key of a person the name is gone. Of two
 * accounts with one name, which two nodes can make at once, the earlier in the log has it.
 */
export class LoginNames {
  private persons: ReadonlyMap<string, string> = new Map();
  private opened = new Map<string, string>();
  private readAt: number | undefined;

  constructor(
    private readonly follower: LogFollower,
    private readonly keyring: Keyring,
  ) {}

  async personOf(loginName: string): Promise<string | undefined> {
    const { number } = this.follower.views.checkpoint;
    if (this.readAt !== number) {
      await this.read();
      this.readAt = number;
    }
    return this.persons.get(loginNameOf(loginName));
  }

  private async read(): Promise<void> {
    const queries = queriesOn(this.follower.views.database);
    const rows = await queries.selectFrom('account').selectAll().orderBy('named_by').execute();
    const persons = new Map<string, string>();
    const opened = new Map<string, string>();
    for (const { person_id: personId, login_name: sealed } of rows) {
      const name =
        this.opened.get(sealed) ?? (await unsealed(JSON.parse(sealed) as SealedText, this.keyring));
      if (typeof name !== 'string') continue;
      opened.set(sealed, name);
      if (!persons.has(loginNameOf(name))) persons.set(loginNameOf(name), personId);
    }
    this.persons = persons;
    this.opened = opened;
  }
}
