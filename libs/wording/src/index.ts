export { PORTFOLIO_WORDS, SIGNS, SIGN_WORDS, signsOf, standing, type Sign } from './board-words.js';
export { fileRefusalWording, sizeWording, type FileRefusal } from './file-refusals.js';
export { CALENDAR_OF_MINE, calendarSummary } from './calendar-words.js';
export { counted } from './counted.js';
export { amount, daysBetween, distance, longDate } from './dates.js';
export { eventSentence, type Names } from './event-sentences.js';
export { DOOR_WORDS, FRAME_WORDS, NEEDS_WORDS, PLACE_WORDS } from './first-page-words.js';
export { HISTORY_TOPIC_WORDS, HISTORY_TOPICS, TOPIC_OF_EVENT, type HistoryTopic } from './history-topics.js';
export { invitationMail } from './invitation-mail.js';
export { both, capital, ERASED_WORDS, inLanguage, type Bilingual } from './language.js';
export { markup, type Markup } from './markup.js';
export { PUBLIC_WORDS, provenanceSentence } from './public-words.js';
export { rejectionWording, type AnyRejection } from './rejections.js';
export { reminderMail, reminderSubject, type RemindedOf, type ReminderMail } from './reminder-mail.js';
export { PROCESS_WITH_MARK } from './secrecy-words.js';
export { SECURITY_KIND_WORDS } from './security-words.js';
export { isSignInRefusal, signInRefusalWording, type SignInRefusal } from './sign-in-refusals.js';
export {
  webhookRefusalWording,
  webhookStoppedMail,
  WEBHOOK_STOP_WORDS,
  type WebhookRefusal,
} from './webhook-words.js';
export { whatNow, type Situation } from './what-now.js';
export * from './words.js';
