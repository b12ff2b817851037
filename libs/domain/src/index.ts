export { accountCodec } from './account/account.codec.js';
export { account } from './account/account.decider.js';
export * as Account from './account/account.js';
export * as ApiToken from './api-token/api-token.js';
export { grantsByToken, limitsOf, type TokenLimits } from './api-token/token-limits.js';
export * as CalendarFeed from './calendar-feed/calendar-feed.js';
export * as Funding from './funding/funding.js';
export type { EvidenceFile } from './innovation-process/evidence.js';
export { isBehind as isGateBehind } from './innovation-process/gate-standing.js';
export * as InnovationProcess from './innovation-process/innovation-process.js';
export { processCodec } from './innovation-process/innovation-process.codec.js';
export { innovationProcess } from './innovation-process/innovation-process.decider.js';
export { obstaclesTo, obstacleTo, type GateCommand } from './innovation-process/obstacles.js';
export { refusalOf, WHO_MAY } from './innovation-process/who-may.js';
export * as Log from './log/log.js';
export * as Notification from './notification/notification.js';
export * as Organisation from './organisation/organisation.js';
export { personCodec } from './person/person.codec.js';
export { grantsOn, person } from './person/person.decider.js';
export * as Person from './person/person.js';
export { BUILT_IN_TEMPLATES } from './process-template/built-in/built-in-templates.js';
export { flawsOf } from './process-template/flaws.js';
export { templateCodec } from './process-template/process-template.codec.js';
export { processTemplate } from './process-template/process-template.decider.js';
export * as Template from './process-template/process-template.js';
export * as SecretReading from './secret-reading/secret-reading.js';
export { eventCodec, type EventCodec, type StoredEvent } from './event-codec.js';
export { holdsIn, NEED_SECOND_FACTOR, ROLES, type Doer, type Role, type Scope } from './roles.js';
export {
  EVERYTHING,
  extentOf,
  seenIn,
  sees,
  sightOf,
  withOpened,
  withoutSecrets,
  type Extent,
  type Seen,
  type Sight,
} from './sight.js';
export * as Webhook from './webhook/webhook.js';
export { WHO_MAY_GIVE } from './who-may.js';
export type { FreeText, Language, Localised, Money, SealedText } from './text.js';
