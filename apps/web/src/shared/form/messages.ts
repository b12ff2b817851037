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
  documentAllowed: (endings: string, size: string) =>
    both(
      `Välj ett dokument eller släpp det här: ${endings}, högst ${size}. Inga makron, inget lösenord.`,
      `Choose a document or drop it here: ${endings}, at most ${size}. No macros, no password.`,
    ),
  documentNotSent: both(
    'Välj ett dokument eller släpp det här. Det skickas inte: bara kontrollsumman antecknas.',
    'Choose a document or drop it here. It is not sent: only its checksum is recorded.',
  ),
  documentKeep: both('Lägg in själva dokumentet', 'Keep the document itself'),
  documentReading: (file: string) => both(`Läser ${file} …`, `Reading ${file} …`),
  documentSending: (file: string, percent: number) =>
    both(`Skickar ${file}: ${percent} %`, `Sending ${file}: ${percent} %`),
  documentBreakOff: both('Avbryt', 'Break off'),
  documentKept: (file: string, size: string, sha256: string) =>
    both(
      `${file} (${size}) har kommit fram hel. Kontrollsumma: ${sha256}`,
      `${file} (${size}) has arrived whole. Checksum: ${sha256}`,
    ),
  documentChanged: both(
    'Dokumentet kom fram som ett annat än du valde. Försök igen.',
    'What arrived is another document than you chose. Try again.',
  ),
  documentKind: (endings: string) =>
    both(
      `Den sortens dokument tas inte emot. De här går bra: ${endings}.`,
      `That kind of document is not taken. These are: ${endings}.`,
    ),
  documentEmpty: both('Filen är tom.', 'The file is empty.'),
  documentTooLarge: (size: string, max: string) =>
    both(
      `Dokumentet är på ${size}. Högst ${max} tas emot.`,
      `The document has ${size}. At most ${max} is taken.`,
    ),
  documentAgain: both('Försök igen', 'Try again'),
  documentSumOnly: both('Lämna in bara kontrollsumman', 'Hand in the checksum only'),
  kronor: both('kr', 'SEK'),
};
