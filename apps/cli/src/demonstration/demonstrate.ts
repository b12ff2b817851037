import { existsSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { addDays, localDateOf, systemClock } from '@drivbank/kernel';
import { filesIn, importVinnova, openEngine, type Progress } from '@drivbank/application';
import { fileMailer } from '@drivbank/mail';
import { PLAY } from './play.js';
import { stageClock, Theatre } from './theatre.js';

const DATA = join(__dirname, '../../../../../infra/demo/vinnova-projects.json');
const REMINDED_AT_HOUR = 9;

/**
 * Fills an empty data directory: eighty real projects, and a year of invented work, played day by day on a clock of
 * its own, so that reminders have gone out at their time. All or nothing; false when the directory has a log already.
 */
export async function demonstrate(directory: string, progress: Progress): Promise<boolean> {
  if (existsSync(filesIn(directory).log)) return false;
  const part = `${directory}.part`;
  rmSync(part, { recursive: true, force: true });
  await play(part, progress);
  rmSync(directory, { recursive: true, force: true });
  renameSync(part, directory);
  return true;
}

async function play(directory: string, progress: Progress): Promise<void> {
  const today = localDateOf(systemClock.now());
  const days = Math.max(...PLAY.map(({ daysAgo }) => daysAgo));
  const clock = stageClock(addDays(today, -days - 1));
  const mailer = fileMailer({ directory: filesIn(directory).mail, from: 'Drivbänk <drivbank@localhost>' });
  const organisation = 'Exempelkommunen';
  const publicUrl = 'http://127.0.0.1:3000';
  const engine = await openEngine({ directory, mailer, organisation, publicUrl, clock });
  try {
    const theatre = new Theatre(engine, clock);
    await importVinnova(engine, readFileSync(DATA, 'utf8'), () => undefined);
    await theatre.seat();
    for (let ago = days; ago >= 0; ago--) {
      clock.moveTo(addDays(today, -ago), REMINDED_AT_HOUR);
      for (const { act } of PLAY.filter(({ daysAgo }) => daysAgo === ago)) await act(theatre);
      await engine.reminding.sweep();
      progress(days - ago + 1, days + 1);
    }
  } finally {
    await engine.close();
  }
}
