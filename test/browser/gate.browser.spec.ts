import { readFileSync } from 'node:fs';
import { afterAll, afterEach, beforeAll, describe, expect, test } from '@jest/globals';
import { PROCESS_COMMAND_WORDS, type ProcessCommandKey } from '@drivbank/contracts';
import { ASSESSMENT_WORDS, GATE_OUTCOME_WORDS, type Bilingual } from '@drivbank/wording';
import type { Browser, Locator, Page } from 'playwright-core';
import { CONSEQUENCES, messages } from '../../apps/web/src/features/process/gate-messages.js';
import { messages as forms } from '../../apps/web/src/shared/form/messages.js';
import { openBrowser } from '../support/browser.js';
import { Client } from '../support/client.js';
import { demonstrationServer } from '../support/demonstration.js';
import type { RunningServer } from '../support/running-server.js';
import { until } from '../support/until.js';
import {
  axeFindings,
  runsOver,
  settled,
  watchedPage,
  type Setup,
  type WatchedPage,
} from '../support/watched-page.js';

const GATE = 'to-scaled';
const DOCUMENT = {
  name: 'utvärdering.pdf',
  mimeType: 'application/pdf',
  buffer: Buffer.from('%PDF-1.7\nDet gick bra.\n%%EOF\n'),
};
const OTHER_DOCUMENT = { ...DOCUMENT, name: 'annat.pdf', buffer: Buffer.from('Något annat.') };
const TITLE = 'Utvärdering av sensorerna';

let server: RunningServer;
let browser: Browser;
let client: Client;
let ids: Readonly<Record<string, string>>;
let watched: WatchedPage;

beforeAll(async () => {
  [server, browser] = await Promise.all([demonstrationServer(), openBrowser()]);
  client = new Client(server.address);
  const of = async (path: string) =>
    (await client.get<{ items: { id: string; name: string | { en: string } }[] }>(path)).body.items.map(
      ({ id, name }) => [typeof name === 'string' ? name : name.en, id] as const,
    );
  const all = await Promise.all(['/people', '/organisations', '/templates'].map(of));
  ids = Object.fromEntries(all.flat());
}, 120_000);
afterAll(async () => {
  await browser.close();
  await server.remove();
});
afterEach(async () => {
  expect(watched.offences()).toEqual([]);
  await watched.close();
});

const page = (): Page => watched.page;
const main = () => page().getByRole('main');
const dialog = () => page().getByRole('dialog');

const CARIN = 'Carin Ahlberg';
const DAVID = 'David Sjögren';
const OLLE = 'Olle Hedlund';
const CARE = 'Vård- och omsorgsförvaltningen';

/** Where the log was after the last write: reads wait until they show it. */
let position: string | undefined;
const read = async <Body>(path: string): Promise<Body> =>
  (await client.get<Body>(path, position === undefined ? {} : { headers: { 'drivbank-position': position } }))
    .body;
async function write(path: string, body: object, asked: { readonly as: string; readonly seen?: number }) {
  const answer = await client.post<{ id: string; position: string }>(path, body, asked);
  expect(answer.status).toBeLessThan(300);
  ({ position } = answer.body);
  return answer.body;
}

/** A process of somebody’s, at its first gate. */
async function aProcess(coordinator: string, owner: string): Promise<string> {
  const { id } = await write(
    '/processes',
    {
      title: 'Sensorer i hemtjänsten',
      purpose: 'Färre fall',
      ownerId: ids[owner],
      coordinatorId: ids[coordinator],
      templateId: ids['The lifecycle'],
      motive: 'Vi prövar.',
    },
    { as: ids[coordinator]! },
  );
  return id;
}

/** Done by somebody else, beside the browser. */
async function give(who: string, processId: string, command: ProcessCommandKey, body: object): Promise<void> {
  const { card } = await read<{ card: { revision: number } }>(`/processes/${processId}`);
  await write(`/processes/${processId}/${command}`, body, { as: ids[who]!, seen: card.revision });
}

async function assessAll(who: string, processId: string): Promise<void> {
  const { gate } = await read<{ gate: { criteria: { id: string }[] } }>(gateOf(processId));
  for (const { id } of gate.criteria)
    await give(who, processId, 'assess-criterion', { gateId: GATE, criterionId: id, assessment: 'met' });
}

async function open(path: string, who: string, setup: Partial<Setup> = {}) {
  watched = await watchedPage(browser, server.address, {
    width: 1280,
    language: 'sv',
    scheme: 'light',
    ...setup,
  });
  const person = JSON.stringify(ids[who]);
  await page().addInitScript(
    `localStorage.setItem('drivbank.person', localStorage.getItem('now') ?? ${person})`,
  );
  await page().goto(server.address + path);
  await settled(page());
}

/** Somebody else sits down at the same browser. */
async function becomes(who: string) {
  await page().evaluate(`localStorage.setItem('now', ${JSON.stringify(ids[who])})`);
  await page().reload();
  await settled(page());
}

const gateOf = (processId: string) => `/processes/${processId}/gates/${GATE}`;
const field = (label: string) =>
  main()
    .locator('input:not([type=radio]), textarea')
    .and(main().getByLabel(new RegExp(`^${label}`)));

describe.each(['sv', 'en'] as const)('from the request to the decision, %s', (language) => {
  const said = (text: Bilingual) => text[language];
  const verb = (key: ProcessCommandKey) => said(PROCESS_COMMAND_WORDS[key]);
  const step = (name: Bilingual) => main().getByRole('link', { name: said(name), exact: true });
  const sees = (text: Bilingual | RegExp) =>
    main()
      .getByText(text instanceof RegExp ? text : said(text))
      .filter({ visible: true })
      .first()
      .waitFor();
  const sends = async (button: string, fill: (form: Locator) => Promise<void> = async () => {}) => {
    await fill(dialog());
    await dialog().getByRole('button', { name: button }).click();
    await dialog().waitFor({ state: 'detached' });
  };
  const button = (name: string | RegExp) => main().getByRole('button', { name });

  test('each step says what is missing, and is done where it stands', async () => {
    const processId = await aProcess(CARIN, 'Stadsbyggnadskontoret');
    await open(`/processes/${processId}`, CARIN, { language });
    await main()
      .getByRole('link', { name: said(messages.prepare) })
      .first()
      .click();

    await sees(messages.notRequested);
    await button(verb('request-gate')).click();
    await sends(verb('request-gate'));
    await sees(messages.noEvidenceYet);

    await button(verb('submit-evidence')).first().click();
    await sends(verb('submit-evidence'), async (form) => {
      await form.locator('input[type=file]').setInputFiles(DOCUMENT);
      await form.getByText(/utvärdering\.pdf .*[0-9a-f]{64}/).waitFor();
      await form.getByRole('textbox').first().fill(TITLE);
    });
    await sees(new RegExp(TITLE));
    await step(messages.evidence).click();
    const [download] = await Promise.all([
      page().waitForEvent('download'),
      main().getByRole('link', { name: DOCUMENT.name }).click(),
    ]);
    expect(download.suggestedFilename()).toBe(DOCUMENT.name);
    expect(readFileSync(await download.path())).toEqual(DOCUMENT.buffer);
    const compared = main().locator('input[type=file]').first();
    await compared.setInputFiles(DOCUMENT);
    await sees(messages.same(DOCUMENT.name));
    await compared.setInputFiles(OTHER_DOCUMENT);
    await sees(messages.another(OTHER_DOCUMENT.name));

    await step(messages.assessment).click();
    await button(verb('assess-criterion')).first().click();
    await sends(verb('assess-criterion'), async (form) => {
      await form.getByRole('combobox').click();
      await page()
        .getByRole('option', { name: said(ASSESSMENT_WORDS.not_met) })
        .click();
    });
    await sees(/3 (som krävs återstår|required left)/);

    await step(messages.decision).click();
    await sees(messages.youMayNot);
    expect(await main().getByRole('radio').count()).toBe(0);
    await becomes(DAVID);
    await step(messages.decision).click();
    await sees(/(Obligatoriska kriterier är inte bedömda|Mandatory criteria are not assessed): /);
    expect(await main().getByRole('radio').count()).toBe(0);

    await assessAll(CARIN, processId);
    await main().getByRole('radio').first().waitFor();
    await button(said(messages.decide)).click();
    expect(
      await main()
        .getByText(/^(Välj ett av alternativen|Choose one of the alternatives)\.$/)
        .count(),
    ).toBe(2);
    await main()
      .getByRole('radio', { name: said(GATE_OUTCOME_WORDS.conditional_go) })
      .check();
    await main()
      .getByRole('radio', { name: said(messages.board) })
      .check();
    await field(said(messages.boardName)).fill('Äldrenämnden');
    await field(said(messages.paragraph)).fill('§ 9');
    await field(said(messages.heldOn)).fill('2100-01-01');
    await field(said(messages.condition(1))).fill('Avtal tecknat');
    await field(said(messages.conditionDue)).fill('2020-01-01');
    await field(said(messages.motive)).fill('Underlaget håller.');
    await sees(CONSEQUENCES.conditional_go);
    await button(said(messages.decide)).click();
    await sees(messages.heldLater);
    await sees(messages.dayPassed);
    await field(said(messages.heldOn)).fill('2026-11-20');
    await field(said(messages.conditionDue)).fill('2099-06-01');

    const drafts = () => page().evaluate<string>('JSON.stringify(localStorage)');
    await until('the draft is kept', async () => (await drafts()).includes('2099-06-01'));
    await page().reload();
    await settled(page());
    expect(await field(said(messages.motive)).inputValue()).toBe('Underlaget håller.');

    await give(CARIN, processId, 'record-progress', { text: 'En ny avdelning vill vara med.' });
    await button(said(messages.decide)).click();
    await sees(forms.changed);
    expect(await field(said(messages.motive)).inputValue()).toBe('Underlaget håller.');
    await button(said(forms.sendAnyway)).click();
    await button(said(messages.decide)).click();

    await sees(messages.next);
    await sees(/Avtal tecknat/);
    await main()
      .getByRole('button', { name: verb('scale') })
      .waitFor();
    await button(said(messages.supersede)).waitFor();
  });
});

describe('a decision that cannot be made says why', () => {
  test('to whoever alone asked for it, with the names of those who can', async () => {
    const processId = await aProcess(OLLE, CARE);
    await assessAll(OLLE, processId);
    await give(OLLE, processId, 'request-gate', { gateId: GATE });
    await open(gateOf(processId), OLLE);
    await main().getByText(messages.youMayNot.sv).waitFor();
    await main()
      .getByRole('alert')
      .getByText('Den som ensam har begärt beslutet får inte fatta det.')
      .waitFor();
    await main().getByRole('listitem').filter({ hasText: DAVID }).first().waitFor();
    expect(await main().getByRole('radio').count()).toBe(0);
  });

  test('while the process is paused, and also under the hands of who was writing it', async () => {
    const processId = await aProcess(CARIN, CARE);
    await assessAll(CARIN, processId);
    await give(CARIN, processId, 'request-gate', { gateId: GATE });
    await open(gateOf(processId), DAVID);
    await field(messages.motive.sv).fill('Jag tänker');
    await give(CARIN, processId, 'pause', {
      resumeOn: '2099-01-01',
      deadlines: 'kept',
      motive: 'Vi väntar.',
    });
    await main().getByText('Processen är pausad. Återuppta den först.').waitFor();
    expect(await field(messages.motive.sv).inputValue()).toBe('Jag tänker');
    expect(await main().getByRole('button', { name: messages.decide.sv }).isDisabled()).toBe(true);
  });

  test('when somebody else has just decided, with what was decided', async () => {
    const processId = await aProcess(CARIN, CARE);
    await assessAll(CARIN, processId);
    await give(CARIN, processId, 'request-gate', { gateId: GATE });
    await open(gateOf(processId), DAVID);
    await main().getByRole('radio', { name: GATE_OUTCOME_WORDS.stop.sv }).check();
    const mandate = { kind: 'board', board: 'Omsorgsnämnden', paragraph: '§ 3', heldOn: '2026-11-02' };
    const decision = { gateId: GATE, outcome: 'go', mandate, conditions: [], motive: 'Ja.' };
    await give(OLLE, processId, 'decide-gate', decision);
    await main()
      .getByText(/Omsorgsnämnden § 3/)
      .waitFor();
    await main()
      .getByRole('alert')
      .getByText(/Beslutet är redan fattat: godkänt/)
      .waitFor();
  });

  test('by the keyboard alone, at 320 px', async () => {
    const processId = await aProcess(CARIN, CARE);
    await assessAll(CARIN, processId);
    await give(CARIN, processId, 'request-gate', { gateId: GATE });
    await open(gateOf(processId), DAVID, { width: 320 });
    await main().getByRole('radio').first().focus();
    await page().keyboard.press('Space');
    await page().keyboard.press('Tab');
    await page().keyboard.press('ArrowDown');
    await main().getByText(messages.delegateReports.sv).waitFor();
    await page().keyboard.press('Tab');
    await page().keyboard.type('4.2');
    await page().keyboard.press('Tab');
    await page().keyboard.type('Det håller.');
    await page().keyboard.press('Tab');
    await page().keyboard.press('Enter');
    await main().getByText(messages.toReport.sv).waitFor();
  });
});

describe('a document', () => {
  const PAGE = { name: 'sida.html', mimeType: 'text/html', buffer: Buffer.from('<html>') };
  const title = () => dialog().getByRole('textbox').first();

  async function begins(setup: Partial<Setup> = {}) {
    const processId = await aProcess(CARIN, CARE);
    await open(`${gateOf(processId)}?step=evidence`, CARIN, setup);
    await main().getByRole('button', { name: PROCESS_COMMAND_WORDS['submit-evidence'].sv }).first().click();
    await title().fill(TITLE);
  }

  test('that is not taken is told before it is sent, and after; what was typed stays, and its checksum will do', async () => {
    await begins({ width: 320, scheme: 'dark' });
    const input = dialog().locator('input[type=file]');
    await input.setInputFiles(PAGE);
    await dialog()
      .getByText(/Den sortens dokument tas inte emot/)
      .waitFor();
    await input.setInputFiles({ ...PAGE, name: 'sida.pdf' });
    await dialog()
      .getByText(/innehåller något annat än vad ändelsen/)
      .waitFor();
    expect(await title().inputValue()).toBe(TITLE);
    expect([await axeFindings(page()), await runsOver(page())]).toEqual([[], false]);
    await dialog().getByRole('button', { name: forms.documentSumOnly.sv }).click();
    await dialog()
      .getByText(/Vald\. Kontrollsumma: [0-9a-f]{64}/)
      .waitFor();
    await dialog().getByRole('button', { name: PROCESS_COMMAND_WORDS['submit-evidence'].sv }).click();
    await dialog().waitFor({ state: 'detached' });
    await main().getByText(TITLE).filter({ visible: true }).first().waitFor();
    expect(await main().getByRole('link', { name: /sida/ }).count()).toBe(0);
  });

  test('is dropped, breaks off without a network, and goes again', async () => {
    await begins();
    await page().context().setOffline(true);
    await drop(DOCUMENT);
    await dialog().getByText('Servern svarar inte.').waitFor();
    await page().context().setOffline(false);
    await dialog().getByRole('button', { name: forms.documentAgain.sv }).click();
    await dialog()
      .getByText(/utvärdering\.pdf .* har kommit fram hel/)
      .waitFor();
    expect(await title().inputValue()).toBe(TITLE);
  });

  /** As somebody drags it from a folder. */
  const drop = async ({ name, mimeType, buffer }: typeof DOCUMENT) => {
    const data = await page().evaluateHandle(`(() => {
      const data = new DataTransfer();
      data.items.add(new File([${JSON.stringify(buffer.toString())}], ${JSON.stringify(name)}, { type: '${mimeType}' }));
      return data;
    })()`);
    await dialog()
      .getByText(/släpp det här/)
      .dispatchEvent('drop', { dataTransfer: data });
  };
});
