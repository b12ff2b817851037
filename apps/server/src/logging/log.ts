import { pino, stdTimeFunctions, type Logger } from 'pino';

export const LOG_LEVELS = ['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof LOG_LEVELS)[number];

/** A person looks: told in plain words where it is and what to do. A service manager gets lines of JSON instead. */
export const atTerminal = process.stdout.isTTY === true;

/**
 * One line of JSON for everything that an operator wants to find again. Nothing that people have typed stands in it:
 * no bodies, no headers, no addresses asked for, no names, no texts; of errors, what `said` lets through.
 */
export function openLog(options: {
  /** Without it quiet at a terminal, and every request for a service manager. */
  readonly level: LogLevel | undefined;
  readonly node: string;
  readonly roles: readonly string[];
}): Logger {
  const { level = atTerminal ? 'warn' : 'info', node, roles } = options;
  return pino({
    level,
    base: { node, role: roles.join(',') },
    formatters: { level: (label) => ({ level: label }) },
    timestamp: stdTimeFunctions.isoTime,
  });
}
