/** What an operation is called: on its button, and in the document of the API. */
export type Summary = { readonly sv: string; readonly en: string };

const words = (sv: string, en: string): Summary => ({ sv, en });

/** The commands of a process by their addresses, as verbs. */
export const PROCESS_COMMAND_WORDS = {
  rename: words('Byt namn', 'Rename'),
  describe: words('Beskriv syftet', 'Describe the purpose'),
  'assign-coordinator': words('Utse samordnare', 'Assign a coordinator'),
  'release-coordinator': words('Entlediga samordnare', 'Release a coordinator'),
  'transfer-ownership': words('Erbjud ägarskapet', 'Offer the ownership'),
  'accept-ownership': words('Ta emot ägarskapet', 'Accept the ownership'),
  'decline-ownership': words('Avböj ägarskapet', 'Decline the ownership'),
  'propose-receiver': words('Föreslå mottagare', 'Propose a receiver'),
  'accept-receivership': words('Åta sig att ta emot', 'Accept to receive'),
  'decline-receivership': words('Avböj att ta emot', 'Decline to receive'),
  'complete-stage': words('Slutför skedet', 'Complete the stage'),
  'skip-stage': words('Hoppa över skedet', 'Skip the stage'),
  'return-to-stage': words('Gå tillbaka till ett skede', 'Return to a stage'),
  'request-gate': words('Begär beslut', 'Request a decision'),
  'submit-evidence': words('Lämna underlag', 'Submit evidence'),
  'assess-criterion': words('Bedöm kriterium', 'Assess a criterion'),
  'waive-criterion': words('Avstå från kriterium', 'Waive a criterion'),
  'recommend-at-gate': words('Rekommendera beslut', 'Recommend a decision'),
  'decide-gate': words('Fatta beslut', 'Decide'),
  'supersede-decision': words('Ersätt beslutet', 'Supersede the decision'),
  'report-delegated-decision': words('Anmäl delegationsbeslut', 'Report a delegated decision'),
  scale: words('Skala upp', 'Scale'),
  'extend-scaling': words('Utvidga uppskalningen', 'Extend the scaling'),
  implement: words('Implementera', 'Implement'),
  pause: words('Pausa', 'Pause'),
  resume: words('Återuppta', 'Resume'),
  close: words('Avsluta', 'Close'),
  reopen: words('Öppna igen', 'Reopen'),
  'record-lesson': words('Skriv en lärdom', 'Record a lesson'),
  'record-progress': words('Skriv en lägesnotering', 'Record progress'),
  'set-deadline': words('Sätt en frist', 'Set a deadline'),
  'move-deadline': words('Flytta fristen', 'Move the deadline'),
  'meet-deadline': words('Markera som klar', 'Mark as met'),
  'waive-deadline': words('Avstå från fristen', 'Waive the deadline'),
  'cancel-deadline': words('Ta bort fristen', 'Cancel the deadline'),
  'mark-secret': words('Sekretessmarkera', 'Mark as secret'),
  'lift-secrecy': words('Ta bort sekretessmarkeringen', 'Remove the secrecy mark'),
  correct: words('Rätta en uppgift', 'Correct a record'),
  'add-audit-note': words('Skriv en revisionsanteckning', 'Write an audit note'),
  publish: words('Publicera för allmänheten', 'Publish to everybody'),
  unpublish: words('Avpublicera', 'Unpublish'),
  'answer-audit-note': words('Svara på anteckningen', 'Answer the note'),
} as const;

export type ProcessCommandKey = keyof typeof PROCESS_COMMAND_WORDS;
