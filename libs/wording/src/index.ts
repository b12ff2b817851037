export { counted } from './counted.js';
export { amount, distance, longDate } from './dates.js';
export { eventSentence, type Names } from './event-sentences.js';
export { HISTORY_TOPIC_WORDS, HISTORY_TOPICS, TOPIC_OF_EVENT, type HistoryTopic } from './history-topics.js';
export { both, inLanguage, type Bilingual } from './language.js';
export { rejectionWording, type AnyRejection } from './rejections.js';
export { reminderMail, reminderSubject, type RemindedOf, type ReminderMail } from './reminder-mail.js';
export { whatNow, type Situation } from './what-now.js';
export * from './words.js';
