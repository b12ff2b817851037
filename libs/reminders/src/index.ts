export { ledgerOf, type DatedRevision, type Fate, type LedgerEntry, type Settlement } from './ledger.js';
export { isLate, messageIdOf, messagesFor, notificationIdOf, type Message } from './messages.js';
export { nextSendAt, owedAt, remindersFor, type HourOf, type OwedBy, type Reminder } from './reminders.js';
