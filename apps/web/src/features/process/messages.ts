import { both, counted } from '@drivbank/wording';

/** Texts of the page of a process; those of its gates are in `gate-messages.ts`. */
export const messages = {
  lifecycle: both('Livscykel', 'Lifecycle'),
  notYet: both('inte ännu', 'not yet'),
  paused: both('Pausad', 'Paused'),
  today: both('I dag', 'Today'),
  allDates: both('Alla datum i text', 'All dates as text'),
  planned: both('planerat', 'planned'),
  overdueDeadline: both('öppen, försenad', 'open, overdue'),
  decisionMark: both('beslut', 'decision'),
  deadlineMark: both('frist', 'deadline'),
  plannedMark: both('planerat', 'planned'),
  phaseFrom: (phase: string, from: string) => both(`${phase} ${from}`, `${phase} ${from}`),
  lastDecision: (outcome: string, on: string) =>
    both(`Senaste beslut: ${outcome}, ${on}.`, `Latest decision: ${outcome}, ${on}.`),
  todayIs: (day: string) => both(`I dag är det ${day}.`, `Today is ${day}.`),
  deadlinesAhead: (n: number) => {
    const { sv, en } = counted(
      n,
      both('öppen frist', 'open deadline'),
      both('öppna frister', 'open deadlines'),
    );
    return both(`${sv}.`, `${en}.`);
  },
  stageCalled: (name: string) => both(`Skedet ${name}`, `Stage: ${name}`),
  decisionCalled: (gate: string, outcome: string) => both(`${gate}: ${outcome}`, `${gate}: ${outcome}`),
  deadlineCalled: (name: string) => both(`Frist: ${name}`, `Deadline: ${name}`),
  pausedUntil: both('Paus', 'Pause'),
  grantCalled: (title: string) => both(`Finansiering: ${title}`, `Funding: ${title}`),

  readsOnly: (roles: string) =>
    both(
      `Du läser processen. Att ändra något i den hör inte till det du får göra här som ${roles}.`,
      `You read the process. Changing anything in it is not among what you may do here as ${roles}.`,
    ),

  deadlines: both('Frister', 'Deadlines'),
  noDeadline: both(
    'Ingen frist är satt. Sätt en, så påminns ni i god tid.',
    'No deadline is set. Set one, and you will be reminded in good time.',
  ),
  noDeadlineYet: both('Ingen frist är satt.', 'No deadline is set.'),
  firstSetTo: (day: string) => both(`först satt till ${day}`, `first set to ${day}`),
  nextReminder: (day: string) => both(`påminnelse ${day}`, `reminder ${day}`),
  change: both('Ändra', 'Change'),
  met: both('klar', 'met'),
  metLate: both('klar, för sent', 'met, late'),
  waived: both('avstådd', 'waived'),
  cancelled: both('borttagen', 'cancelled'),
  frozen: both('står stilla', 'stands still'),
  missed: both('missad', 'missed'),

  reminders: both('Påminnelser', 'Reminders'),
  remindersOf: (name: string) => both(`Påminnelser om ${name}`, `Reminders of ${name}`),
  noReminder: both(
    'Inga: alla tidpunkter hade passerat när fristen sattes.',
    'None: every moment for one had passed when the deadline was set.',
  ),
  close: both('Stäng', 'Close'),
  when: both('När', 'When'),
  to: both('Till', 'To'),
  channel: both('Sätt', 'Channel'),
  fate: both('Vad hände', 'What became of it'),
  email: both('mejl', 'e-mail'),
  inApp: both('i Drivbänk', 'in Drivbänk'),
  sent: (when: string) => both(`Skickad ${when}`, `Sent ${when}`),
  sentLate: (when: string) => both(`Skickad för sent, ${when}`, `Sent late, ${when}`),
  suppressed: (why: string) => both(`Skickades inte: ${why}`, `Not sent: ${why}`),
  failed: (why: string) => both(`Gick inte fram: ${why}`, `Failed: ${why}`),
  underWay: both('Skickas nu', 'Being sent'),
  plannedReminder: both('Planerad', 'Planned'),
  withdrawn: (why: string) => both(`Behövs inte: ${why}`, `Not needed: ${why}`),
  overdue: both('Ska skickas nu', 'Due to be sent'),

  justDone: (what: string) => both(`Gjort: ${what}.`, `Done: ${what}.`),
  undone: both('Det är ångrat. Historiken visar båda.', 'It is undone. The history shows both.'),
  notUndone: (why: string) => both(`Det gick inte att ångra. ${why}`, `It could not be undone. ${why}`),
  undoMotive: both('Ångrat direkt efteråt.', 'Undone right afterwards.'),

  gates: both('Beslutspunkter', 'Gates'),
  stages: both('Skeden', 'Stages'),
  current: both('pågår', 'under way'),
  ahead: both('återstår', 'ahead'),
  skipped: both('hoppades över', 'skipped'),
  done: both('klart', 'done'),
  other: both('Annat', 'Other'),
  moreActions: both('Fler åtgärder', 'More actions'),

  purpose: both('Syfte', 'Purpose'),
  owner: both('Ägare', 'Owner'),
  coordinators: both('Samordnare', 'Coordinators'),
  nobody: both('Ingen ännu', 'Nobody yet'),
  receiver: both('Mottagare', 'Receiver'),
  accepted: both('(har sagt ja)', '(accepted)'),
  asked: both('(tillfrågad)', '(asked)'),
  template: both('Mall', 'Template'),
  version: (name: string, version: number) =>
    both(`${name}, version ${version}`, `${name}, version ${version}`),
  began: both('Började', 'Began'),
  ended: both('Slutade', 'Ended'),
  lessons: both('Lärdomar', 'Lessons'),
  funding: both('Finansiering', 'Funding'),
  noAmount: both('inget belopp angivet', 'no amount stated'),
  projectPage: both('Projektets sida', 'The project’s page'),
};

/** Why a reminder that was planned is not needed any more. */
export const ENDED_BY_WORDS = {
  moved: both('fristen flyttades', 'the deadline was moved'),
  met: both('fristen blev klar', 'the deadline was met'),
  waived: both('ni avstod från fristen', 'the deadline was waived'),
  cancelled: both('fristen togs bort', 'the deadline was cancelled'),
  frozen: both('processen pausades', 'the process was paused'),
};
