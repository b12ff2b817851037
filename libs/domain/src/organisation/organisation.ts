import { accept, impossible, reject, type Decider } from '@drivbank/kernel';
import { z } from 'zod';
import { eventCodec } from '../event-codec.js';
import { unless, type Doer } from '../roles.js';

export const SECTORS = [
  'own_municipality',
  'other_public',
  'state',
  'business',
  'academia',
  'civil_society',
  'residents',
] as const;
export type Sector = (typeof SECTORS)[number];

type Details = {
  readonly name: string;
  readonly sector: Sector | null;
  /** Swedish organisationsnummer, `212000-2627`. */
  readonly number: string | null;
  /** A department's municipality. */
  readonly parentId: string | null;
  /** The functional mailbox that escalations go to. */
  readonly email: string | null;
};

export type Command =
  | ({ readonly type: 'RegisterOrganisation' } & Details)
  | { readonly type: 'RenameOrganisation'; readonly name: string }
  | { readonly type: 'ClassifySector'; readonly sector: Sector }
  | { readonly type: 'ChangeOrganisationContact'; readonly email: string | null };

export type Event =
  | ({ readonly type: 'OrganisationRegistered' } & Details)
  | { readonly type: 'OrganisationRenamed'; readonly name: string }
  | { readonly type: 'SectorClassified'; readonly sector: Sector }
  | { readonly type: 'OrganisationContactChanged'; readonly email: string | null };

export type State = { readonly status: 'absent' } | ({ readonly status: 'known' } & Details);

export type Rejection =
  | { readonly code: 'OrganisationNotFound' }
  | { readonly code: 'OrganisationAlreadyRegistered' }
  | { readonly code: 'OrganisationNumberWrong'; readonly number: string }
  | { readonly code: 'NotAllowed'; readonly role: string; readonly allowed: readonly string[] };

const WRITE: readonly Doer[] = ['administrator', 'portfolio_lead', 'coordinator', 'import', 'system'];

/** Which roles may give which command. */
export const WHO_MAY: Readonly<Record<Command['type'], readonly Doer[]>> = {
  RegisterOrganisation: WRITE,
  RenameOrganisation: WRITE,
  ClassifySector: WRITE,
  ChangeOrganisationContact: WRITE,
};

/** The check digit of an organisationsnummer (Luhn, SKV 709): ten digits, with or without the dash. */
export function isOrganisationNumber(value: string): boolean {
  if (!/^\d{6}-?\d{4}$/.test(value)) return false;
  const sum = [...value.replace('-', '')].map(Number).reduce((total, digit, i) => {
    const weighted = i % 2 === 0 ? digit * 2 : digit;
    return total + (weighted > 9 ? weighted - 9 : weighted);
  }, 0);
  return sum % 10 === 0;
}

/** Who owns, joins and receives processes. Departments and partners alike. */
export const organisation: Decider<Command, Event, State, Rejection> = {
  initial: { status: 'absent' },

  decide(command, state, { by }) {
    const refusal = unless(WHO_MAY[command.type], by);
    if (refusal) return reject(refusal);
    if (command.type === 'RegisterOrganisation') {
      const { type: _, ...details } = command;
      if (state.status === 'known') return reject({ code: 'OrganisationAlreadyRegistered' });
      if (details.number !== null && !isOrganisationNumber(details.number))
        return reject({ code: 'OrganisationNumberWrong', number: details.number });
      return accept({ type: 'OrganisationRegistered', ...details });
    }
    if (state.status === 'absent') return reject({ code: 'OrganisationNotFound' });
    switch (command.type) {
      case 'RenameOrganisation':
        return command.name === state.name
          ? accept()
          : accept({ type: 'OrganisationRenamed', name: command.name });
      case 'ClassifySector':
        return command.sector === state.sector
          ? accept()
          : accept({ type: 'SectorClassified', sector: command.sector });
      case 'ChangeOrganisationContact':
        return command.email === state.email
          ? accept()
          : accept({ type: 'OrganisationContactChanged', email: command.email });
    }
  },

  evolve(state, event) {
    if (event.type === 'OrganisationRegistered') {
      const { type: _, ...details } = event;
      return { status: 'known', ...details };
    }
    if (state.status === 'absent') return impossible(`${event.type} before OrganisationRegistered`);
    switch (event.type) {
      case 'OrganisationRenamed':
        return { ...state, name: event.name };
      case 'SectorClassified':
        return { ...state, sector: event.sector };
      case 'OrganisationContactChanged':
        return { ...state, email: event.email };
    }
  },
};

const sector = z.enum(SECTORS);
const nullable = z.string().nullable();

export const organisationCodec = eventCodec<Event>({
  OrganisationRegistered: {
    schema: z.object({
      name: z.string(),
      sector: sector.nullable(),
      number: nullable,
      parentId: nullable,
      email: nullable,
    }),
  },
  OrganisationRenamed: { schema: z.object({ name: z.string() }) },
  SectorClassified: { schema: z.object({ sector }) },
  OrganisationContactChanged: { schema: z.object({ email: nullable }) },
});
