import {
  accept,
  addDays,
  impossible,
  reject,
  type Actor,
  type Circumstances,
  type Decider,
  type LocalDate,
} from '@drivbank/kernel';
import { z } from 'zod';
import { ACCOUNT_HOLDER } from '../account/account.js';
import { date, eventCodec, id, sealedText } from '../event-codec.js';
import { unless, type Doer } from '../roles.js';
import type { FreeText } from '../text.js';

/** What a program may do by a token: read, or read and give commands. */
export const TOKEN_SCOPES = ['read', 'give'] as const;
export type TokenScope = (typeof TOKEN_SCOPES)[number];

type Issuing = {
  /** Whose token it is: it does nothing that he may not do himself at that moment. */
  readonly personId: string;
  readonly scope: TokenScope;
  /** The one process that it reaches; null: whatever the person sees. */
  readonly processId: string | null;
  /** The last day on which it is good. */
  readonly expiresOn: LocalDate;
  /** Whether a second factor had been shown by who issued it: it is no better proof than that. */
  readonly secondFactor: boolean;
};

/** The name by which people recognise it, and the SHA-256 of its secret, hex. */
type Secrets<Text> = { readonly name: Text; readonly tokenHash: Text };

export type Command =
  /** `livingAlready`: how many the person has that are neither revoked nor expired. */
  | ({ readonly type: 'IssueApiToken'; readonly livingAlready: number } & Issuing & Secrets<string>)
  | {
      readonly type: 'RevokeApiToken';
    };

export type Event =
  ({ readonly type: 'ApiTokenIssued' } & Issuing & Secrets<FreeText>) | { readonly type: 'ApiTokenRevoked' };

export type Issued = { readonly status: 'issued' | 'revoked' } & Issuing & Secrets<FreeText>;
export type State = { readonly status: 'absent' } | Issued;

export type Rejection =
  | { readonly code: 'ApiTokenNotFound' }
  | { readonly code: 'ApiTokenAlreadyIssued' }
  | { readonly code: 'NotYourApiToken' }
  | { readonly code: 'TooManyApiTokens'; readonly most: number }
  | { readonly code: 'ApiTokenExpiryWrong'; readonly latest: LocalDate }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

/** A holder his own only; an administrator revokes what has fallen into wrong hands. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  IssueApiToken: [ACCOUNT_HOLDER],
  RevokeApiToken: [ACCOUNT_HOLDER, 'administrator'],
};

const LIFE_DAYS_MAX = 365;
/** More than anybody has programs for: whoever issues so many has lost them, or is a program himself. */
const LIVING_MAX = 50;

/** By what a program proves on whose behalf it asks, for at most a year. Revoked for good. */
export const apiToken: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, circumstances) {
    const { by } = circumstances;
    const refusal = unless(WHO_MAY[command.type], by);
    if (refusal) return reject(refusal);
    if (command.type === 'IssueApiToken') {
      if (!isHis(command, by)) return reject({ code: 'NotYourApiToken' });
      if (state.status !== 'absent') return reject({ code: 'ApiTokenAlreadyIssued' });
      return issued(command, circumstances);
    }
    if (state.status === 'absent' || !isHis(state, by)) return reject({ code: 'ApiTokenNotFound' });
    return state.status === 'revoked' ? accept() : accept({ type: 'ApiTokenRevoked' });
  },

  evolve(state, event) {
    if (event.type === 'ApiTokenIssued') {
      const { type: _, ...issuing } = event;
      return { status: 'issued', ...issuing };
    }
    return state.status === 'absent'
      ? impossible(`${event.type} before a token`)
      : { ...state, status: 'revoked' };
  },
};

function issued(command: Extract<Command, { type: 'IssueApiToken' }>, { on }: Circumstances) {
  const { type: _, livingAlready, ...issuing } = command;
  if (livingAlready >= LIVING_MAX) return reject({ code: 'TooManyApiTokens', most: LIVING_MAX } as const);
  const latest = addDays(on, LIFE_DAYS_MAX);
  const { expiresOn } = issuing;
  if (expiresOn < on || expiresOn > latest) return reject({ code: 'ApiTokenExpiryWrong', latest } as const);
  return accept({ type: 'ApiTokenIssued', ...issuing } as const);
}

/** What an administrator revokes is everybody's. */
const isHis = ({ personId }: Pick<Issuing, 'personId'>, by: Actor) =>
  by.role !== ACCOUNT_HOLDER || by.id === personId;

/** Name and hash are sealed under the key of the person, so that erasing the person ends the token. */
export const apiTokenCodec = eventCodec<Event>(
  {
    ApiTokenIssued: {
      schema: z.object({
        personId: id,
        scope: z.enum(TOKEN_SCOPES),
        processId: id.nullable(),
        expiresOn: date,
        secondFactor: z.boolean(),
        name: sealedText,
        tokenHash: sealedText,
      }),
      sealed: ['name', 'tokenHash'],
    },
    ApiTokenRevoked: { schema: z.object({}) },
  },
  (event) => (event.type === 'ApiTokenIssued' ? event.personId : undefined),
);
