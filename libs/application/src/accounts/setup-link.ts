import { rmSync, writeFileSync } from 'node:fs';
import { millisecondsOf, type Clock } from '@drivbank/kernel';
import { newToken, sameToken } from '@drivbank/sign-in';

const LIVES_MS = 30 * 60_000;

/**
 * The way in of whoever started the server, before anybody has an account: a token of 256 bits, printed once
 * and kept in a file that only the operator reads. It ends after half an hour, with its use, and with the
 * process.
 */
export class SetupLink {
  private readonly token = newToken();
  private readonly until: number;
  private closed = false;

  constructor(
    private readonly clock: Clock,
    private readonly file: string,
  ) {
    this.until = millisecondsOf(clock.now()) + LIVES_MS;
    rmSync(file, { force: true });
  }

  /** Where it leads. What stands after # is sent to no server and stands in no log of requests. */
  at(publicUrl: string): string {
    const link = `${publicUrl}/setup#${this.token}`;
    writeFileSync(this.file, `${link}\n`, { mode: 0o600 });
    return link;
  }

  opens(token: string): boolean {
    const isOpen = !this.closed && millisecondsOf(this.clock.now()) < this.until;
    return sameToken(token, this.token) && isOpen;
  }

  close(): void {
    this.closed = true;
    rmSync(this.file, { force: true });
  }
}
