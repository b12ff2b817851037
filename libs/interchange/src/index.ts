export { writeCalendar, type CalendarDay } from './calendar/write-calendar.js';
export { oddityWording, type Oddity, type OddityCode } from './vinnova/oddities.js';
export { NotVinnova, readVinnova, type VinnovaFile } from './vinnova/read-vinnova.js';
export type { ProjectRecord, Refused } from './vinnova/project-record.js';
export { importReport, type ImportOutcome } from './vinnova/report.js';
