import { z } from 'zod';
import { ask, NOTHING, read, type Access, type Endpoint } from './endpoint.js';
import { date, instant, readable, text, uuid } from './primitives.js';
import { nullable, organisationRef, personRef } from './reads.js';

export const secretReadingWanted = z
  .strictObject({ processId: uuid, ground: text.meta({ description: 'Why; sealed in the log' }) })
  .meta({ id: 'SecretReadingWanted' });

const begun = z.object({ readingId: uuid }).meta({ id: 'SecretReadingBegun' });

const secretReading = z
  .object({
    readingId: uuid,
    processId: uuid,
    person: personRef,
    way: z.enum(['ground', 'break-glass']),
    ground: readable,
    askedAt: instant,
    openedAt: nullable(instant).meta({ description: 'Reads from then on; null: nobody has allowed it' }),
    allowedBy: nullable(personRef),
    until: nullable(instant).meta({ description: 'And no longer than that' }),
    endedBy: nullable(personRef),
    endedAt: nullable(instant),
    isOpen: z.boolean().meta({ description: 'Whether it was at the moment that the answer speaks of' }),
  })
  .meta({ id: 'SecretReading' });

const secretReadings = z.object({ items: z.array(secretReading) }).meta({ id: 'SecretReadings' });

const secrecyMarks = z
  .object({
    items: z.array(z.object({ processId: uuid, provision: z.string(), since: date, owner: organisationRef })),
  })
  .meta({ id: 'SecrecyMarks' });

const WATCHERS: Access = { roles: ['administrator', 'auditor'] };

export const SECRECY_ENDPOINTS: readonly Endpoint[] = [
  read(
    '/processes/{processId}/secret-readings',
    'processes',
    {
      sv: 'Vem som har läst utan att ha en roll i processen',
      en: 'Who has read without a role in the process',
    },
    secretReadings,
  ),
  read(
    '/secrecy/marks',
    'accounts',
    { sv: 'Sekretessmarkeringarna, utan titlar', en: 'The secrecy marks, without titles' },
    secrecyMarks,
    NOTHING,
    WATCHERS,
  ),
  read(
    '/secrecy/readings',
    'accounts',
    { sv: 'Läsning enligt grund och nödöppningar', en: 'Reading by a ground and by breaking the glass' },
    secretReadings,
    NOTHING,
    WATCHERS,
  ),
  ask(
    '/secrecy/readings',
    { sv: 'Öppna läsning enligt grund, åtta timmar', en: 'Open reading by a ground, for eight hours' },
    { roles: ['auditor'] },
    secretReadingWanted,
    begun,
  ),
  ask(
    '/secrecy/break-glass',
    { sv: 'Begär nödöppning', en: 'Ask to break the glass' },
    { roles: ['administrator'] },
    secretReadingWanted,
    begun,
  ),
  ask(
    '/secrecy/readings/{readingId}/allow',
    { sv: 'Medge en nödöppning, en timme', en: 'Allow breaking the glass, for one hour' },
    WATCHERS,
  ),
  ask('/secrecy/readings/{readingId}/end', { sv: 'Avsluta läsningen', en: 'End the reading' }, WATCHERS),
];
