import { rmSync, writeFileSync } from 'node:fs';
import { millisecondsOf, type Clock } from '@drivbank/kernel';
import { hashOfToken, newToken, sameToken, type LoginSessions } from '@drivbank/sign-in';

const LIVES_MS = 30 * 60_000;

/**
 * The way in of whoever started the server, before anybody has an account: a token of 256 bits, printed once
 * and kept in a file that only the operator reads. It ends after half an hour, with its use, and with the
 * process. All nodes know it, since a gateway leads to any of them.
 */
export class SetupLink {
  private readonly token = newToken();
  private readonly until: number;
  private closed = false;

  constructor(
    private readonly clock: Clock,
    private readonly sessions: LoginSessions,
    private readonly file: string,
  ) {
    this.until = millisecondsOf(clock.now()) + LIVES_MS;
    rmSync(file, { force: true });
  }

  /** Where it leads. What stands after # is sent to no server and stands in no log of requests. */
  async at(publicUrl: string): Promise<string> {
    const link = `${publicUrl}/setup#${this.token}`;
    writeFileSync(this.file, `${link}\n`, { mode: 0o600 });
    // Without the store of sessions nobody comes in now; when it is back, this node still knows its own.
    await this.sessions.keep(nameOf(this.token), '', LIVES_MS).catch(() => undefined);
    return link;
  }

  async opens(token: string): Promise<boolean> {
    const isOpen = !this.closed && millisecondsOf(this.clock.now()) < this.until;
    if (sameToken(token, this.token)) return isOpen;
    return (await this.sessions.kept(nameOf(token))) !== undefined;
  }

  async close(): Promise<void> {
    this.closed = true;
    rmSync(this.file, { force: true });
    await this.sessions.drop(nameOf(this.token)).catch(() => undefined);
  }
}

const nameOf = (token: string) => `setup:${hashOfToken(token)}`;
