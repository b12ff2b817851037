export { AllowedHosts, judged, type AddressFlaw } from './address.js';
export {
  JournalMoved,
  type Attempt,
  type DeliveryJournal,
  type Failure,
  type JournalEntry,
  type Letter,
} from './delivery-journal.js';
export { DeliveryWork, type Delivery } from './delivery-work.js';
export { eventStoreDeliveryJournal } from './event-store/event-store-delivery-journal.js';
export { post, type Answer, type Unanswered } from './post.js';
export { retryAt } from './retries.js';
export { newSecret, signatureHeaders } from './signature.js';
export { sqliteDeliveryJournal } from './sqlite/sqlite-delivery-journal.js';
export { Works } from './works.js';
