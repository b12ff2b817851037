import type { whatNeedsMe } from '@drivbank/application';
import type { Language } from '@drivbank/domain';
import {
  distance,
  inLanguage,
  longDate,
  markup,
  NEEDS_WORDS,
  type Bilingual,
  type Markup,
} from '@drivbank/wording';

type Needs = Awaited<ReturnType<typeof whatNeedsMe>>;
type Due = Needs['overdue'][number];
type Waiting = Needs['waitingForMe'][number];

/** The same groups and sentences as on the screen that comes in its place; what one does about them is there. */
export function needsList(needs: Needs, language: Language): Markup {
  const { today, overdue, thisWeek, soon, waitingForMe: mine, waitingForOthers: others, later } = needs;
  const says = (words: Bilingual) => inLanguage(words, language);
  const group = (title: Bilingual, rows: readonly Markup[]) =>
    rows.length === 0
      ? []
      : markup`<section><h2>${says(NEEDS_WORDS.section(title, rows.length))}</h2><ul>${rows}</ul></section>`;
  const due = (rows: readonly Due[]) => rows.map((row) => dueRow(row, today, language));
  const waiting = (rows: readonly Waiting[]) => rows.map((row) => waitingRow(row, language));
  const day = { sv: longDate(today, 'sv'), en: longDate(today, 'en') };
  const counts = { overdue: overdue.length, mine: mine.length, week: thisWeek.length };
  const nothing = overdue.length + thisWeek.length + soon.length + mine.length === 0;
  return markup`<div><h1>${says(NEEDS_WORDS.title)}</h1>
<p class="soft">${says(NEEDS_WORDS.lead(day, counts))}</p></div>
${nothing ? markup`<p class="first-nothing soft">${says(NEEDS_WORDS.nothing)}</p>` : []}
${group(NEEDS_WORDS.overdue, due(overdue))}${group(NEEDS_WORDS.mine, waiting(mine))}
${group(NEEDS_WORDS.week, due(thisWeek))}${group(NEEDS_WORDS.soon, due(soon))}
${group(NEEDS_WORDS.others, waiting(others))}
${later > 0 ? markup`<p class="soft">${says(NEEDS_WORDS.later(later))}.</p>` : []}`;
}

function dueRow(
  { processId, processTitle, name, now, lastDay, owner }: Due,
  today: string,
  language: Language,
) {
  const when = markup`<span class="${lastDay < today ? 'first-overdue' : 'first-due'}"><time datetime="${lastDay}">${longDate(lastDay, language)}</time>
(${distance(lastDay, today, language)})</span> · ${processTitle} · ${owner.name}`;
  const said = { title: inLanguage(name, language), now: inLanguage(now, language) };
  return row({ processId, ...said, under: when, acts: true });
}

function waitingRow(
  { kind, processId, processTitle, subject, since, now, mine }: Waiting,
  language: Language,
) {
  const { sv, en = sv } = subject;
  const [what, from] = [NEEDS_WORDS[kind]({ sv, en }), NEEDS_WORDS.since];
  const under = markup`${inLanguage(what, language)} · ${inLanguage(from, language)}
<time datetime="${since}">${longDate(since, language)}</time>`;
  return row({ processId, title: processTitle, now: inLanguage(now, language), under, acts: mine });
}

type Row = {
  readonly processId: string;
  readonly title: string;
  readonly now: string;
  readonly under: Markup;
  /** Whether buttons will stand there. */
  readonly acts: boolean;
};

const row = ({ processId, title, now, under, acts }: Row) =>
  markup`<li><div><a href="/processes/${processId}">${title}</a><p>${now}</p></div>
<div class="first-under soft">${under}</div>${acts ? markup`<span class="first-acts"></span>` : []}</li>`;
