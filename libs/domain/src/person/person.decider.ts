import {
  accept,
  addDays,
  impossible,
  localDateOf,
  reject,
  type Decider,
  type LocalDate,
} from '@drivbank/kernel';
import {
  DEFAULT_PREFERENCES,
  type Command,
  type Event,
  type Grant,
  type Rejection,
  type State,
} from './person.js';
import { refusalOf } from './who-may.js';

/** The roles that hold on that day. */
export const grantsOn = (grants: readonly Grant[], day: LocalDate): readonly Grant[] =>
  grants.filter(({ from, to }) => from <= day && (to === null || day <= to));

/** A person: sealed details, roles with their times, and how to be reminded. */
export const person: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, now) {
    if (command.type === 'RegisterPerson') {
      const refusal = refusalOf(command, now.by, {});
      if (refusal) return reject(refusal);
      if (state.status === 'known') return reject({ code: 'PersonAlreadyRegistered' });
      return accept({ type: 'PersonRegistered', details: command.details });
    }
    if (state.status === 'absent') return reject({ code: 'PersonNotFound' });

    switch (command.type) {
      case 'ChangePersonalDetails': {
        const refusal = refusalOf(command, now.by, command);
        return refusal
          ? reject(refusal)
          : accept({ type: 'PersonalDetailsChanged', details: command.details });
      }
      case 'GrantRole': {
        const { role, scope, from, to, own } = command;
        const refusal = refusalOf(command, now.by, { granted: command, own });
        if (refusal) return reject(refusal);
        if (to !== null && to < from) return reject({ code: 'RoleEndsBeforeItBegins' });
        return accept({ type: 'RoleGranted', grantId: `r${state.grants.length + 1}`, role, scope, from, to });
      }
      case 'RevokeRole': {
        const grant = state.grants.find(({ grantId }) => grantId === command.grantId);
        const refusal = refusalOf(command, now.by, { granted: grant });
        if (refusal) return reject(refusal);
        const today = localDateOf(now.at);
        if (!grant) return reject({ code: 'RoleNotGranted', grantId: command.grantId });
        if (grant.to !== null && grant.to < today) return accept();
        return accept({ type: 'RoleRevoked', grantId: command.grantId, on: today });
      }
      case 'ChangeReminderPreferences': {
        const refusal = refusalOf(command, now.by, command);
        if (refusal) return reject(refusal);
        const { hour } = command.preferences;
        if (!Number.isInteger(hour) || hour < 0 || hour > 23 || hour === 2)
          return reject({ code: 'HourNotPossible', hour });
        return accept({ type: 'ReminderPreferencesChanged', preferences: command.preferences });
      }
    }
  },

  evolve(state, event) {
    if (event.type === 'PersonRegistered')
      return { status: 'known', grants: [], preferences: DEFAULT_PREFERENCES };
    if (state.status === 'absent') return impossible(`${event.type} before PersonRegistered`);
    switch (event.type) {
      case 'PersonalDetailsChanged':
        return state;
      case 'RoleGranted': {
        const { type: _, ...grant } = event;
        return { ...state, grants: [...state.grants, grant] };
      }
      case 'RoleRevoked':
        return { ...state, grants: state.grants.map((grant) => ended(grant, event)) };
      case 'ReminderPreferencesChanged':
        return { ...state, preferences: event.preferences };
    }
  },
};

/** Revoked today means that yesterday was the last day. */
function ended(grant: Grant, { grantId, on }: { grantId: string; on: LocalDate }): Grant {
  return grant.grantId === grantId ? { ...grant, to: addDays(on, -1) } : grant;
}
