export { writeCalendar, type CalendarDay } from './calendar/write-calendar.js';
export { oddityWording, type Oddity, type OddityCode } from './vinnova/oddities.js';
export { NotVinnova, readVinnova, type VinnovaFile } from './vinnova/read-vinnova.js';
export type { ProjectRecord, Refused } from './vinnova/project-record.js';
export { importReport, type ImportOutcome } from './vinnova/report.js';
export {
  CLOUD_EVENT_MEDIA_TYPE,
  cloudEventOf,
  cloudEventType,
  kindNamed,
  testCloudEvent,
  type CloudEvent,
} from './cloud-events/cloud-event.js';
export { PROCESS_EVENT_TYPES, processEventSchema } from './cloud-events/process-event-data.js';
