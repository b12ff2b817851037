import type { SealedText } from '@drivbank/domain';
import { unsealed, type Keyring } from '@drivbank/privacy';
import type { LogFollower } from '@drivbank/projections';

type Row<Meaning> = { readonly sealed: string; readonly means: Meaning };

/**
 * What is found by a text that the views hold sealed only. Kept in memory and made again when the views have moved: no
 * file can be searched for an address, and with the key of a person his texts are gone. Of two rows with one text,
 * which two nodes can make at once, the earlier counts.
 */
export class FoundBySealed<Meaning> {
  private meanings: ReadonlyMap<string, Meaning> = new Map();
  private opened = new Map<string, string>();
  private readAt: number | undefined;

  constructor(
    private readonly follower: LogFollower,
    private readonly keyring: Keyring,
    private readonly keyOf: (text: string, means: Meaning) => string,
    /** The earliest first. */
    private readonly rows: () => Promise<readonly Row<Meaning>[]>,
  ) {}

  async by(key: string): Promise<Meaning | undefined> {
    const { number } = this.follower.views.checkpoint;
    if (this.readAt !== number) {
      await this.read();
      this.readAt = number;
    }
    return this.meanings.get(key);
  }

  private async read(): Promise<void> {
    const meanings = new Map<string, Meaning>();
    const opened = new Map<string, string>();
    for (const { sealed, means } of await this.rows()) {
      const text =
        this.opened.get(sealed) ?? (await unsealed(JSON.parse(sealed) as SealedText, this.keyring));
      if (typeof text !== 'string') continue;
      opened.set(sealed, text);
      const key = this.keyOf(text, means);
      if (!meanings.has(key)) meanings.set(key, means);
    }
    this.meanings = meanings;
    this.opened = opened;
  }
}
