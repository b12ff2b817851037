import { PROCESS_COMMAND_WORDS } from '@drivbank/contracts';
import { both, LIFECYCLE_WORDS, type Bilingual } from '@drivbank/wording';
import type { Shape } from '../../shared/api/client';
import type { CommandForm } from '../process/command-form';
import { PROCESS_FORMS, stageForms } from '../process/command-forms';
import { LIFECYCLE, type Place, type Plan } from './columns';
import type { Card } from './selection';

type Page = Shape<'ProcessPage'>;
type Gate = Page['gates'][number];
type Stage = Plan['stages'][number];

type Standing = Pick<Card, 'lifecycle' | 'stage'>;

const quoted = (
  name: { readonly sv: string; readonly en?: string | undefined },
  say: (name: string) => Bilingual,
) => both(say(name.sv).sv, say(name.en ?? name.sv).en);

const why = {
  back: both(
    'En process går inte tillbaka till en tidigare fas. Har något blivit fel rättas det på processens sida.',
    'A process does not go back to an earlier phase. What was recorded wrongly is corrected on the page of the process.',
  ),
  scaleFirst: (plan: Plan) =>
    quoted(plan.name, (name) =>
      both(
        `Mallen ”${name}” kräver att processen skalas upp innan den implementeras.`,
        `The template “${name}” demands that the process is scaled before it is implemented.`,
      ),
    ),
  otherTemplate: (plan: Plan) =>
    quoted(plan.name, (name) =>
      both(
        `Skedet finns inte i processens mall, ”${name}”.`,
        `The process’s template, “${name}”, has no such stage.`,
      ),
    ),
  oneAtATime: (next: Stage) =>
    quoted(next.name, (name) =>
      both(
        `Ett skede i taget: nästa är ”${name}”. Där kan du också hoppa över det.`,
        `One stage at a time: the next one is “${name}”. There you can skip it, too.`,
      ),
    ),
  beginsWith: (first: Stage) =>
    quoted(first.name, (name) =>
      both(`Fasen börjar med skedet ”${name}”.`, `The phase begins with the stage “${name}”.`),
    ),
  endsFirst: both(
    'Fasen har ett skede till innan den är genomgången.',
    'The phase has another stage before it has been gone through.',
  ),
  byOthers: ({ sv, en }: Bilingual) =>
    both(
      `Nästa steg dit är ”${sv}”, och det får ingen av dina roller göra här.`,
      `The next step there is “${en}”, and none of your roles may do that here.`,
    ),
  reopensElsewhere: (phase: Bilingual) =>
    both(
      `Processen är avslutad. Den kan bara öppnas igen i den fas där den avslutades: ${phase.sv}.`,
      `The process is closed. It can only be reopened in the phase in which it was closed: ${phase.en}.`,
    ),
};

/** Where a card would land: where it stands, where no template leads, or on a way that a gate may still shut. */
export type Judgement =
  { readonly kind: 'here' } | { readonly kind: 'no'; readonly why: Bilingual } | { readonly kind: 'way' };

const no = (reason: Bilingual): Judgement => ({ kind: 'no', why: reason });
const WAY: Judgement = { kind: 'way' };

/** What can be said from the card alone; the gates are asked when it is let go. */
export function judged(card: Standing, place: Place, plan: Plan | undefined): Judgement {
  const [from, to] = [LIFECYCLE.indexOf(card.lifecycle), LIFECYCLE.indexOf(place.phase)];
  if (from === to)
    return place.stage === undefined ? { kind: 'here' } : judgedWithin(card, place.stage, plan);
  if (card.lifecycle === 'closed' || place.phase === 'closed') return WAY;
  if (to < from) return no(why.back);
  if (to - from > 1 && plan?.scaling === 'required') return no(why.scaleFirst(plan));
  const first = plan?.stages.find(({ phase }) => phase === place.phase);
  if (place.stage !== undefined && first && first.id !== place.stage) return no(why.beginsWith(first));
  return WAY;
}

function judgedWithin({ lifecycle, stage }: Standing, to: string | null, plan: Plan | undefined): Judgement {
  if ((stage?.id ?? null) === to) return { kind: 'here' };
  const stages = plan?.stages.filter(({ phase }) => phase === lifecycle) ?? [];
  const at = (id: string | null) => (id === null ? stages.length : stages.findIndex((one) => one.id === id));
  const [from, there] = [at(stage?.id ?? null), at(to)];
  if (there === -1) return plan ? no(why.otherTemplate(plan)) : WAY;
  if (there <= from + 1) return WAY;
  return to === null ? no(why.endsFirst) : no(why.oneAtATime(stages[from + 1]!));
}

/** What is to be done now to come there: a form, the way through a gate, or nothing that can be done. */
export type Step =
  | { readonly kind: 'form'; readonly form: CommandForm }
  | { readonly kind: 'gate'; readonly gate: Gate; readonly why: Bilingual }
  | { readonly kind: 'no'; readonly why: Bilingual };

const form = (asked: CommandForm, lead?: Bilingual): Step => ({
  kind: 'form',
  form: lead ? { ...asked, lead } : asked,
});

/** The next thing due on the way there, when a role of the reader lets him do it. */
export function stepTo(page: Page, place: Place): Step {
  const step = nextStep(page, place);
  const isOthers = step.kind === 'form' && !page.mayGive.includes(step.form.key);
  return isOthers ? { kind: 'no', why: why.byOthers(PROCESS_COMMAND_WORDS[step.form.key]) } : step;
}

/** In the order in which the server asks for it. Nothing is skipped. */
function nextStep(page: Page, place: Place): Step {
  const { card, phases } = page;
  if (card.lifecycle === 'closed') {
    const { phase } = phases.at(-1)!;
    return phase === place.phase
      ? form(PROCESS_FORMS.reopen)
      : { kind: 'no', why: why.reopensElsewhere(LIFECYCLE_WORDS[phase]) };
  }
  if (place.phase === 'closed') return form(PROCESS_FORMS.close);
  if (card.activity === 'paused') return form(PROCESS_FORMS.resume, lead.paused);
  return card.lifecycle === place.phase ? stepWithin(page, place.stage ?? null) : stepInto(page, place.phase);
}

function stepInto(page: Page, phase: Exclude<Card['lifecycle'], 'closed'>): Step {
  const shut = gateBefore(page, 'phase', phase);
  if (shut) return shut;
  if (phase !== 'implemented') return form(PROCESS_FORMS.scale);
  if (!page.receiver) return form(PROCESS_FORMS.proposeReceiver, lead.receiver);
  if (!page.receiver.accepted)
    return form(PROCESS_FORMS.acceptReceivership, lead.answer(page.receiver.organisation.name));
  return form(PROCESS_FORMS.implement);
}

function stepWithin(page: Page, to: string | null): Step {
  const here = page.card.stage?.id ?? null;
  const stages = page.stages.filter(({ phase }) => phase === page.card.lifecycle);
  const at = (id: string | null) =>
    id === null ? stages.length : stages.findIndex((stage) => stage.id === id);
  if (here === null || (to !== null && at(to) < at(here))) return form(stageForms(to!).returnTo);
  return (to !== null && gateBefore(page, 'stage', to)) || form(stageForms(here).complete);
}

const lead = {
  paused: both(
    'Processen är pausad. Återuppta den först, flytta den sedan.',
    'The process is paused. Resume it first, then move it.',
  ),
  receiver: both(
    'Ingen har tillfrågats om att ta emot resultatet. Föreslå en mottagare först.',
    'Nobody has been asked to receive the result. Propose a receiver first.',
  ),
  answer: (organisation: string) =>
    both(
      `${organisation} har inte svarat än. Den som företräder mottagaren svarar här.`,
      `${organisation} has not answered yet. Whoever speaks for the receiver answers here.`,
    ),
  gate: {
    ahead: (gate: string) =>
      both(
        `Vägen dit går genom beslutspunkten ”${gate}”, som ingen har begärt beslut vid.`,
        `The way there leads through the gate “${gate}”, at which nobody has asked for a decision.`,
      ),
    waiting: (gate: string) =>
      both(
        `Vägen dit går genom beslutspunkten ”${gate}”, som väntar på beslut.`,
        `The way there leads through the gate “${gate}”, which waits for its decision.`,
      ),
    refused: (gate: string) =>
      both(
        `Vägen dit går genom beslutspunkten ”${gate}”, som inte har fått ett ja.`,
        `The way there leads through the gate “${gate}”, which has not been answered with a go.`,
      ),
  },
};

/** The gate that shuts the way, as the step that it asks for; nothing when the way is open. */
function gateBefore({ gates }: Page, kind: 'phase' | 'stage', id: string): Step | undefined {
  const gate = gates.find(({ opens }) => opens.kind === kind && opens.id === id);
  if (!gate || gate.state === 'decided' || gate.state === 'passed') return undefined;
  return { kind: 'gate', gate, why: quoted(gate.name, lead.gate[gate.state]) };
}
