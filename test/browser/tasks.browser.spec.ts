import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import { ASSESSMENT_WORDS, both, GATE_OUTCOME_WORDS, OUTCOME_WORDS } from '@drivbank/wording';
import type { Browser, Page } from 'playwright-core';
import { messages as deadlines } from '../../apps/web/src/features/deadlines/messages.js';
import { messages as history } from '../../apps/web/src/features/history/messages.js';
import { messages as gate } from '../../apps/web/src/features/process/gate-messages.js';
import { messages as words } from '../../apps/web/src/features/process/messages.js';
import { messages as start } from '../../apps/web/src/features/start/messages.js';
import { messages as command } from '../../apps/web/src/shared/command/messages.js';
import { messages as time } from '../../apps/web/src/shared/time/messages.js';
import { openBrowser } from '../support/browser.js';
import { pointing, typing, type Hands } from '../support/hands.js';
import { RunningServer } from '../support/running-server.js';
import { SeededProcess } from '../support/seeded-process.js';
import { until } from '../support/until.js';
import { watchedPage, type Setup, type WatchedPage } from '../support/watched-page.js';
import { Worker } from '../support/worker.js';

let server: RunningServer;
let browser: Browser;
beforeAll(async () => {
  [server, browser] = await Promise.all([RunningServer.start(), openBrowser()]);
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});

const PATIENCE_MS = 20_000;

const { moreActions: MORE, change: CHANGE, reminders: REMINDERS } = words;
const DUE = '2031-03-28';
const REPORT = 'Årsrapport';

type Task = {
  readonly name: string;
  /** Who does it; the coordinator, if nobody is named. */
  readonly by?: 'coordinator' | 'decider';
  readonly ground?: (process: SeededProcess) => Promise<void>;
  readonly work: (worker: Worker) => Promise<void>;
};

const withDeadline = (process: SeededProcess) =>
  process.give('set-deadline', { kind: 'other', name: REPORT, dueOn: DUE });

/** The twenty things that a coordinator and a decider do most. */
const TASKS: readonly Task[] = [
  {
    name: 'starts a process',
    async work({ open, page, hands, say, field, list, button, sees }) {
      await open('/start');
      const main = page.getByRole('main');
      await hands.write(field('title', main), 'Sol på taken');
      await hands.write(field('purpose', main), 'Lägre elkostnad');
      await hands.choose(list('templateId', main), say({ sv: 'Livscykeln', en: 'The lifecycle' }));
      await hands.choose(list('ownerId', main), 'Kommunen');
      await hands.write(field('motive', main), 'Vi vill pröva');
      await hands.press(button(start.submit));
      await page.getByRole('heading', { level: 1, name: 'Sol på taken' }).waitFor();
      await sees(say(history.title));
    },
  },
  {
    name: 'finds a process by the palette',
    async work({ open, page, process, say }) {
      await open('/');
      await page.keyboard.press('Control+k');
      await page
        .getByRole('dialog', { name: say(command.what) })
        .getByRole('combobox')
        .fill(process.title);
      await page.getByRole('option', { name: process.title }).waitFor();
      await page.keyboard.press('Enter');
      await page.getByRole('heading', { level: 1, name: process.title }).waitFor();
    },
  },
  {
    name: 'lists the keys',
    async work({ open, page, say }) {
      await open('/');
      await page.keyboard.press('?');
      await page.getByRole('dialog', { name: say(command.keys) }).waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'sets a deadline',
    async work({ open, give, row }) {
      await open();
      await give('set-deadline', { name: REPORT, dueOn: DUE });
      await row(REPORT).waitFor();
    },
  },
  {
    name: 'moves a deadline and says why',
    ground: withDeadline,
    async work({ open, more, send, row, page }) {
      await open();
      await more('move-deadline', CHANGE, row(REPORT));
      await send('move-deadline', { dueOn: '2031-04-30', motive: 'Leverantören är sen' });
      await page.locator('time[datetime="2031-04-30"]').filter({ visible: true }).first().waitFor();
    },
  },
  {
    name: 'marks a deadline as met',
    ground: withDeadline,
    async work({ open, hands, button, row, send, process }) {
      await open();
      await hands.press(button(PROCESS_COMMAND_WORDS['meet-deadline'], row(REPORT)));
      await send('meet-deadline');
      await until('the deadline is met', async () => JSON.stringify(await process.page()).includes('"met"'));
    },
  },
  {
    name: 'waives a deadline and says why',
    ground: withDeadline,
    async work({ open, more, send, row, process }) {
      await open();
      await more('waive-deadline', CHANGE, row(REPORT));
      await send('waive-deadline', { motive: 'Ingår i driften' });
      await until('the deadline is waived', async () =>
        JSON.stringify(await process.page()).includes('"waived"'),
      );
    },
  },
  {
    name: 'sees which reminders a deadline has',
    ground: withDeadline,
    async work({ open, hands, button, row, dialog, page }) {
      await open();
      await hands.press(button(REMINDERS, row(REPORT)));
      await dialog.getByRole('table').or(dialog.getByRole('list')).first().waitFor();
      await page.keyboard.press('Escape');
    },
  },
  {
    name: 'finds a deadline among all',
    ground: (process) =>
      process.give('set-deadline', { kind: 'other', name: 'Bygglov beviljat', dueOn: DUE }),
    async work({ open, page, hands, say }) {
      await open('/deadlines');
      await hands.write(page.getByLabel(say(deadlines.search)), 'Bygglov');
      await page.waitForURL(/q=Bygglov/);
      await page.getByText('Bygglov beviljat').first().waitFor();
    },
  },
  {
    name: 'assesses a criterion',
    async work({ open, hands, button, link, send, list, say, process }) {
      await open();
      await hands.press(link(gate.prepare));
      await hands.press(link(gate.assessment));
      await hands.press(button(PROCESS_COMMAND_WORDS['assess-criterion']));
      await hands.choose(list('assessment'), say(ASSESSMENT_WORDS.met));
      await send('assess-criterion');
      await until('it is assessed', async () =>
        JSON.stringify(await process.page()).includes('"assessment":"met"'),
      );
    },
  },
  {
    name: 'requests a decision',
    async work({ open, hands, link, give, process }) {
      await open();
      await hands.press(link(gate.prepare));
      await give('request-gate');
      await until('the gate waits', async () =>
        JSON.stringify(await process.page()).includes('"state":"waiting"'),
      );
    },
  },
  {
    name: 'decides at a gate, by mandate and with a motive',
    by: 'decider',
    async ground(process) {
      type Gates = { gates: { id: string; criteria: { id: string }[] }[] };
      const { id: gateId, criteria } = ((await process.page()) as unknown as Gates).gates[0]!;
      for (const { id } of criteria)
        await process.give('assess-criterion', { gateId, criterionId: id, assessment: 'met' });
      await process.give('request-gate', { gateId });
    },
    async work({ page, open, hands, button, link, option, field, process }) {
      await open();
      await hands.press(link(gate.toDecision));
      await hands.press(option(GATE_OUTCOME_WORDS.go));
      await hands.press(option(gate.board));
      const main = page.getByRole('main');
      await hands.write(field('mandate.board', main), 'Kommunstyrelsen');
      await hands.write(field('mandate.paragraph', main), '§ 14');
      await hands.write(field('mandate.heldOn', main), '2026-01-15');
      await hands.write(field('motive', main), 'Underlaget håller');
      await hands.press(button(gate.decide));
      await until('it is decided', async () =>
        JSON.stringify(await process.page()).includes('"state":"decided"'),
      );
    },
  },
  {
    name: 'completes a stage',
    async work({ open, give, process }) {
      await open();
      await give('complete-stage');
      await until('the stage is left', async () =>
        JSON.stringify(await process.page()).includes('"how":"completed"'),
      );
    },
  },
  {
    name: 'writes a note',
    async work({ open, more, send, process }) {
      await open();
      await more('record-progress', MORE);
      await send('record-progress', { text: 'Leverantören har svarat' });
      await until('it is written', async () =>
        JSON.stringify(await process.page()).includes('Leverantören har svarat'),
      );
    },
  },
  {
    name: 'writes a lesson',
    async work({ open, more, send, sees }) {
      await open();
      await more('record-lesson', MORE);
      await send('record-lesson', {
        'lesson.situation': 'Taken bar inte',
        'lesson.action': 'Vi lät räkna',
        'lesson.result': 'Tre av tio dög',
        'lesson.advice': 'Räkna före upphandlingen',
      });
      await sees('Räkna före upphandlingen');
    },
  },
  {
    name: 'pauses a process',
    async work({ open, more, hands, list, say, send, field, becomes }) {
      await open();
      await more('pause', MORE);
      await hands.write(field('resumeOn'), '2031-01-15');
      await hands.choose(list('deadlines'), say(both('står stilla', 'stand still')));
      await send('pause', { motive: 'Väntar på bygglov' });
      await becomes('it is paused', ({ activity }) => activity === 'paused');
    },
  },
  {
    name: 'renames a process',
    async work({ open, more, send, page }) {
      await open();
      await more('rename', MORE);
      await send('rename', { title: 'Ett nytt namn' });
      await page.getByRole('heading', { level: 1, name: 'Ett nytt namn' }).waitFor();
    },
  },
  {
    name: 'finds in the history',
    ground: withDeadline,
    async work({ open, page, hands, say }) {
      await open();
      await hands.write(page.getByLabel(say(history.search)), REPORT);
      await page
        .getByText(say(history.found(1, 4)).split(' ')[0]!)
        .first()
        .waitFor();
      await page.waitForURL(/Årsrapport|%C3%85rsrapport/);
    },
  },
  {
    name: 'sees a process as it was, and comes back to now',
    ground: withDeadline,
    async work({ page, hands, process, open, button, say, sees }) {
      const number = await firstEventOf(process);
      await open(`${process.path}?asKnownAt=${number}`);
      await page.getByRole('region', { name: say(time.past) }).waitFor();
      await hands.press(button(time.now));
      await page.getByRole('region', { name: say(time.past) }).waitFor({ state: 'detached' });
      await sees(REPORT);
    },
  },
  {
    name: 'closes a process and says how it ended',
    async ground(process) {
      type Due = { deadlines: { deadlineId: string }[] };
      for (const { deadlineId } of ((await process.page()) as unknown as Due).deadlines)
        await process.give('waive-deadline', { deadlineId, motive: 'Ingår i driften' });
    },
    async work({ open, hands, button, list, say, dialog, send, becomes }) {
      await open();
      await hands.press(button(PROCESS_COMMAND_WORDS.close));
      await dialog.waitFor();
      await hands.choose(list('outcome'), say(OUTCOME_WORDS.stopped_learning));
      await hands.choose(
        list('goalAttainment'),
        say(both('Målen nåddes inte', 'The goals were not reached')),
      );
      await send('close', { motive: 'Effekten uteblev', lessonsDueOn: '2031-01-15' });
      await becomes('it is closed', ({ lifecycle }) => lifecycle === 'closed');
    },
  },
];

async function firstEventOf(process: SeededProcess): Promise<number> {
  const answer = await fetch(`${server.address}/api/v1${process.path}/history`);
  return ((await answer.json()) as { items: { number: number }[] }).items.at(-1)!.number;
}

type Variant = {
  readonly by: string;
  readonly hands: (page: Page) => Hands;
  readonly width: number;
  readonly language: Setup['language'];
};
const mouse = { by: 'mouse', hands: pointing, width: 1280 };
const keyboard = { by: 'keyboard', hands: typing, width: 1280 };
const narrow = { by: 'mouse at 320 px', hands: pointing, width: 320 };

/** The mouse is in every other spec's hand; the pairs that are left take twice as long again and are run by hand. */
const VARIANTS: readonly Variant[] = [
  { ...keyboard, language: 'en' },
  { ...narrow, language: 'sv' },
];
const BY_HAND: readonly Variant[] = [
  { ...mouse, language: 'sv' },
  { ...mouse, language: 'en' },
  { ...keyboard, language: 'sv' },
  { ...narrow, language: 'en' },
];
const ALL = [...VARIANTS, ...BY_HAND];

describe.each(process.env['DRIVBANK_EVERY_SETUP'] ? ALL : VARIANTS)('by $by, in $language', (variant) => {
  const { hands, width, language } = variant;
  let watched: WatchedPage;
  beforeAll(async () => {
    watched = await watchedPage(browser, server.address, { width, language, scheme: 'light' });
    watched.page.setDefaultTimeout(PATIENCE_MS);
  });
  afterAll(() => watched.close());

  test.each(TASKS)('$name', async ({ by = 'coordinator', ground, work }: Task) => {
    const process = await SeededProcess.begin(server.address, `Process ${crypto.randomUUID().slice(0, 8)}`);
    await ground?.(process);
    const { page, offences } = watched;
    await page.goto(server.address);
    await page.evaluate(`localStorage.setItem('drivbank.person', '${process.ids[by]}')`);
    await work(new Worker(page, hands(page), process, language));
    expect(offences()).toEqual([]);
  });
});
