export * from './brand-colour.js';
export * from './colour.js';
export * from './directory-commands.js';
export * from './endpoints.js';
export * from './issue-words.js';
export * from './primitives.js';
export * from './process-command-words.js';
export * from './process-commands.js';
export * as Reads from './reads.js';
