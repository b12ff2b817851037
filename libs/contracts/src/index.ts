export * from './directory-commands.js';
export * from './endpoints.js';
export * from './primitives.js';
export * from './process-commands.js';
export * as Reads from './reads.js';
