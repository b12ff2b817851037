import { ProviderRefused } from '@drivbank/sign-in';
import { CheckpointLost, EventCorrupt, StoreUnavailable } from '@drivbank/event-store';

/** What may be logged of an error. */
export type Said = {
  readonly name: string;
  readonly code?: string;
  /** Absent when it might quote what somebody has typed. */
  readonly message?: string;
  /** Where it came from. */
  readonly at?: readonly string[];
  readonly cause?: Said;
};

const FRAMES_MAX = 12;

/** What kind of error it is and where it came from; its words only when they cannot be anybody's data. */
export function said(error: unknown): Said {
  if (!(error instanceof Error)) return { name: typeof error };
  const { name, message, cause, code } = error as Error & { code?: unknown };
  return {
    name,
    ...(typeof code === 'string' && /^[A-Z\d_]+$/.test(code) && { code }),
    ...(isHarmless(error) && { message }),
    at: placesIn(error),
    ...(cause instanceof Error && { cause: said(cause) }),
  };
}

/** Our own words about the log and identity providers, and the runtime's about our code, its files and its connections. */
function isHarmless(error: Error & { readonly syscall?: unknown; readonly code?: unknown }): boolean {
  if ([StoreUnavailable, EventCorrupt, CheckpointLost, ProviderRefused].some((kind) => error instanceof kind))
    return true;
  const isMistake = error instanceof TypeError || error instanceof ReferenceError;
  return error.syscall !== undefined || (isMistake && error.code === undefined);
}

/** The stack without the message before it, which may have lines that look like places. */
function placesIn({ stack = '', message }: Error): readonly string[] {
  const begin = stack.indexOf(message);
  if (begin === -1) return [];
  const lines = stack.slice(begin + message.length).split('\n');
  return lines.slice(1, FRAMES_MAX + 1).map((line) => line.trim());
}
