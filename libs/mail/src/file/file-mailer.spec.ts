import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { aMail, mailerContract } from '../mailer.contract.js';
import { MailUnavailable } from '../mailer.js';
import { parsedMail } from '../testing/parsed-mail.js';
import { fileMailer } from './file-mailer.js';

const from = 'Drivbänk <no-reply@kommun.example>';
const temporary = () => mkdtemp(join(tmpdir(), 'drivbank-mail-'));

mailerContract(async () => {
  const directory = await temporary();
  return {
    mailer: fileMailer({ directory, from }),
    arrived: async () =>
      Promise.all((await readdir(directory)).map((name) => readFile(join(directory, name), 'utf8'))),
    close: () => rm(directory, { recursive: true }),
  };
});

describe('Mail as files', () => {
  let directory: string;
  beforeEach(async () => void (directory = await temporary()));
  afterEach(() => rm(directory, { recursive: true }));

  test('one file a mail; the same mail again overwrites it', async () => {
    const mailer = fileMailer({ directory, from });
    await mailer.send({ ...aMail, subject: 'first' });
    const names = await readdir(directory);
    expect(names).toEqual([expect.stringMatching(/^[0-9a-f]{32}\.eml$/)]);
    await mailer.send({ ...aMail, subject: 'second' });
    expect(await readdir(directory)).toEqual(names);
    const raw = await readFile(join(directory, names[0]!), 'utf8');
    expect(parsedMail(raw).header('Subject')).toBe('second');
  });

  test('also when it is sent several times at once', async () => {
    const mailer = fileMailer({ directory, from });
    await Promise.all(Array.from({ length: 20 }, () => mailer.send(aMail)));
    expect(await readdir(directory)).toHaveLength(1);
  });

  test('makes its directory when it is missing', async () => {
    const mailer = fileMailer({ directory: join(directory, 'a', 'b'), from });
    await mailer.send(aMail);
    expect(await readdir(join(directory, 'a', 'b'))).toHaveLength(1);
  });

  test('a directory that cannot be written is a matter of trying again', async () => {
    await writeFile(join(directory, 'taken'), '');
    const mailer = fileMailer({ directory: join(directory, 'taken'), from });
    await expect(mailer.send(aMail)).rejects.toThrow(MailUnavailable);
  });

  test('a Message-ID that looks like a path stays inside', async () => {
    await fileMailer({ directory: join(directory, 'mail'), from }).send({
      ...aMail,
      messageId: '<../../x@y>',
    });
    expect(await readdir(directory)).toEqual(['mail']);
  });
});
