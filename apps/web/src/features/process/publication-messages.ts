import { both } from '@drivbank/wording';

export const publicationMessages = {
  title: both('För allmänheten', 'For everybody'),
  notYet: both('Processen är inte publicerad.', 'The process is not published.'),
  marked: both(
    'En sekretessmarkerad process kan inte publiceras.',
    'A process with a secrecy mark cannot be published.',
  ),
  published: both('Publicerad', 'Published'),
  toPage: both('Den publika sidan', 'The public page'),
  shown: both('Det här läser allmänheten', 'This is what everybody reads'),
  wouldBeShown: both('Det här skulle allmänheten läsa', 'This is what everybody would read'),
  summaryHere: both('Här står sammanfattningen som du skriver.', 'Here stands the summary that you write.'),
  noEnglish: both('Texten finns inte på engelska.', 'The text does not exist in English.'),
  change: both('Ändra texten', 'Change the text'),
};
