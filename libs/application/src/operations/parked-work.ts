import type { Instant } from '@drivbank/kernel';
import { EVERYTHING, type Notification } from '@drivbank/domain';
import type { MessageRecord } from '@drivbank/projections';
import { PROCESS_WITH_MARK } from '@drivbank/wording';
import type { Engine } from '../engine.js';
import { messageRecords } from '../reads/message-records.js';
import { asOf, presentMoment } from '../reads/moment.js';
import { directoryOf, type Directory } from '../reads/names.js';
import { remindedLines } from '../reads/what-needs-me.js';
import { inTime } from './in-time.js';

const SHOWN_MAX = 100;

/** What waits for somebody to look at it: messages that were tried for three days, and jobs that broke. */
export async function parkedWork({ follower, clock, keyring, reminding }: Engine) {
  const moment = presentMoment(follower, clock, EVERYTHING);
  const messages = await messageRecords(moment.queries, (query) =>
    query
      .where('message.status', '=', 'failed')
      .where('message.next', 'is', null)
      .orderBy('message.at', 'desc')
      .limit(SHOWN_MAX),
  );
  const jobs = await inTime(reminding.parkedJobs(SHOWN_MAX));
  const recipients = [...messages, ...(jobs ?? []).map(({ job }) => job)].map(({ recipient }) => recipient);
  const people = recipients.filter(({ kind }) => kind === 'person').map(({ id }) => id);
  const directory = await directoryOf(moment, keyring, people);
  const described = async (message: Described) => ({
    id: message.notificationId,
    recipient: { ...message.recipient, name: nameIn(directory, message.recipient) },
    channel: message.channel,
    dueAt: message.dueAt,
    lines: (await remindedLines(moment, message.reminderKeys)).map(withoutSecrecy),
  });
  return {
    messages: await Promise.all(
      messages.map(async (message) => ({
        ...(await described(message)),
        why: message.why ?? '',
        attempts: message.attempts,
        parkedAt: message.at,
      })),
    ),
    jobs:
      jobs &&
      (await Promise.all(
        jobs.map(async ({ key, job, why, parkedAt }) => ({ ...(await described(job)), key, why, parkedAt })),
      )),
    asOf: asOf(moment),
  };
}

type Line = Awaited<ReturnType<typeof remindedLines>>[number];

/** Whoever keeps the system sees that something waits, not what. */
const withoutSecrecy = (line: Line): Line =>
  line.secret ? { ...line, processTitle: '–', name: PROCESS_WITH_MARK } : line;

type Described = Pick<MessageRecord, 'notificationId' | 'recipient' | 'channel' | 'reminderKeys'> & {
  readonly dueAt: Instant;
};

const nameIn = (directory: Directory, { kind, id }: Notification.Recipient) =>
  (kind === 'person' ? directory.person : directory.organisation)(id).name;
