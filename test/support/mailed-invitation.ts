import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { RunningServer } from './running-server.js';

/** What stands after # in the last invitation that was sent to an address. */
export function mailedInvitation(server: RunningServer, email: string): string {
  const mails = readdirSync(join(server.directory, 'mail')).map((file) =>
    join(server.directory, 'mail', file),
  );
  const latestFirst = mails.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  const text = latestFirst
    .map((file) => readFileSync(file, 'utf8'))
    .find((mail) => mail.includes(`To: ${email}`))!;
  const joined = text.replaceAll('=\r\n', '').replaceAll('=\n', '').replaceAll('=3D', '=');
  return /\/invitation#([\w.-]+)/.exec(joined)![1]!;
}
