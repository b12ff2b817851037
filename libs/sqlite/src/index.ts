export * from './open-sqlite.js';
