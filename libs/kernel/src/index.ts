export * from './calendar.js';
export * from './decider.js';
export * from './ids.js';
export * from './recorded.js';
export * from './time.js';
