import { CARIN_MAIL, OWNER_MAIL, Trial } from './trial.js';

/** Wednesday 12 June 2030, so reminded of on the 5th, the 11th, the 13th and the 19th. */
export const DUE = '2030-06-12';
export const WEEK_BEFORE = '2030-06-05';
export const DAY_BEFORE = '2030-06-11';
export const DAY_AFTER = '2030-06-13';
export const WEEK_AFTER = '2030-06-19';

export const PROCESS = 'p1';
export const DEADLINE = 'd1';

/** One process of Carin's with one deadline. */
export async function trialWithDeadline(): Promise<Trial> {
  const trial = await Trial.open();
  await trial.setDeadline(await trial.initiate(PROCESS), DUE);
  return trial;
}

export const mailsToCarin = ({ mailer }: Trial) => mailer.sentTo(CARIN_MAIL);
export const mailsToOwner = ({ mailer }: Trial) => mailer.sentTo(OWNER_MAIL);

type Entry = Awaited<ReturnType<Trial['ledger']>>[number];

/** What became of the reminders of the deadline that are like that. */
export async function fatesOf(
  trial: Trial,
  like: Partial<Pick<Entry, 'channel' | 'offsetDays' | 'deadlineRevision' | 'fate'>>,
) {
  const entries = await trial.ledger(PROCESS, DEADLINE);
  return entries
    .filter((entry) => Object.entries(like).every(([name, value]) => entry[name as keyof Entry] === value))
    .map(({ deadlineRevision, offsetDays, channel, fate, why }) => ({
      deadlineRevision,
      offsetDays,
      channel,
      fate,
      why,
    }));
}
