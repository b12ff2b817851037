import { both } from '@drivbank/wording';

export const messages = {
  cancel: both('Avbryt', 'Cancel'),
  newPassword: both('Nytt lösenord', 'New password'),
  newPasswordHelp: both(
    'Minst 15 tecken, eller 12 när du har en andra faktor. Fyra ord som inte hör ihop är bra.',
    'At least 15 characters, or 12 when you have a second factor. Four words that do not belong together are good.',
  ),
  restored: (when: string) =>
    both(
      `Det du skrev ${when} finns kvar här. Det är inte skickat.`,
      `What you typed on ${when} is still here. It has not been sent.`,
    ),
  discard: both('Börja om', 'Start over'),
  trying: (attempt: number) =>
    both(
      `Servern svarar inte eller har fullt upp. Försöker igen (${attempt}). Inget dubbleras.`,
      `The server is away or busy. Trying again (${attempt}). Nothing is done twice.`,
    ),
  offline: both(
    'Du har inget nät. Det här skickas när nätet är tillbaka, om sidan är öppen. Det du har skrivit finns kvar.',
    'You have no network. This is sent when it is back, while the page is open. What you have typed is kept.',
  ),
  slow: both(
    'Skickat, men servern har inte svarat ännu. Inget dubbleras.',
    'Sent, but the server has not answered yet. Nothing is done twice.',
  ),
  changed: both('Någon annan hann före', 'Somebody else was faster'),
  changedLead: both(
    'Det här hände medan du skrev. Det du har skrivit finns kvar nedan.',
    'This happened while you were typing. What you have typed is kept below.',
  ),
  sendAnyway: both('Jag har läst det. Skicka mitt ändå.', 'I have read it. Send mine anyway.'),
  process: both('Process', 'Process'),
  noProcess: both('Ingen sådan process.', 'No such process.'),
  organisation: both('Organisation', 'Organisation'),
  anotherDay: both('Det hände en annan dag', 'It happened on another day'),
  happenedOn: both('När hände det?', 'When did it happen?'),
  motive: both('Motivering', 'Motive'),
  motiveHelp: both('Skriv inte namn på privatpersoner.', 'Do not write names of private persons.'),
  documentChosen: (sha256: string) => both(`Vald. Kontrollsumma: ${sha256}`, `Chosen. Checksum: ${sha256}`),
  documentUnreadable: both(
    'Filen gick inte att läsa. Pröva en annan, eller en mindre.',
    'The file could not be read. Try another one, or a smaller one.',
  ),
  kronor: both('kr', 'SEK'),
};
