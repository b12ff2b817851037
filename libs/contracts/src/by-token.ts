import type { Endpoint } from './endpoint.js';

/** What a program can ask for by a token: to read, to give a command, or not at all. */
export type ByToken = 'read' | 'give' | 'never';

/** Commands to anything else are about people, accounts or the system. */
const GIVEN_TO: readonly string[] = ['innovationProcess', 'processTemplate', 'organisation'];

/**
 * Decisions at gates are a person's own; whoever coordinates a process sees it, so that names no program, nor who sees.
 * An audit is between persons, and what the public reads is said by one.
 */
export const NEVER_GIVEN_BY_TOKEN: readonly string[] = [
  'DecideGate',
  'SupersedeDecision',
  'WaiveCriterion',
  'AssignCoordinator',
  'ReleaseCoordinator',
  'PublishProcess',
  'AddAuditNote',
  'AnswerAuditNote',
  'MarkProcessSecret',
  'LiftSecrecy',
];

/**
 * What a token never does, whatever its person may, and this is the only place: nothing but what is named here. No
 * account, role, person, token, calendar, security log or work on the server; and no decision.
 */
export function byToken({ method, tag, access }: Pick<Endpoint, 'method' | 'tag' | 'access'>): ByToken {
  if (tag === 'accounts') return 'never';
  if (access === 'known') return method === 'get' ? 'read' : 'never';
  if (typeof access === 'string' || !('gives' in access)) return 'never';
  return GIVEN_TO.includes(access.to) && !NEVER_GIVEN_BY_TOKEN.includes(access.gives) ? 'give' : 'never';
}
