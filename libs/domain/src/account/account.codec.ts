import { z } from 'zod';
import { eventCodec, id, moment, sealedText } from '../event-codec.js';
import type { Event } from './account.js';

const index = z.int().min(0);

/** Everything secret is sealed under the key of the person, so that erasing the person ends the account. */
export const accountCodec = eventCodec<Event>(
  {
    AccountInvited: {
      schema: z.object({ loginName: sealedText, invitationId: id, tokenHash: sealedText, until: moment }),
      sealed: ['loginName', 'tokenHash'],
    },
    AccountOpened: {
      schema: z.object({ loginName: sealedText, passwordHash: sealedText }),
      sealed: ['loginName', 'passwordHash'],
    },
    InvitationAccepted: {
      schema: z.object({ invitationId: id, passwordHash: sealedText }),
      sealed: ['passwordHash'],
    },
    PasswordChanged: { schema: z.object({ passwordHash: sealedText }), sealed: ['passwordHash'] },
    SecondFactorAdded: {
      schema: z.object({ secret: sealedText, recoveryCodeHashes: sealedText, recoveryCodes: index }),
      sealed: ['secret', 'recoveryCodeHashes'],
    },
    SecondFactorRemoved: { schema: z.object({}) },
    RecoveryCodeUsed: { schema: z.object({ index }) },
    ProviderLinked: {
      schema: z.object({
        linkId: id,
        issuer: z.string(),
        identifiedBy: z.enum(['subject', 'affiliation']),
        identity: sealedText,
        name: sealedText.optional(),
        invitationId: id.optional(),
      }),
      sealed: ['identity', 'name'],
    },
    ProviderUnlinked: { schema: z.object({ linkId: id }) },
    PasskeyAdded: {
      schema: z.object({
        passkeyId: id,
        host: z.string(),
        name: sealedText,
        credentialId: sealedText,
        publicKey: sealedText,
        transports: sealedText,
        aaguid: sealedText,
        backupEligible: z.boolean(),
        signatureCount: index,
      }),
      sealed: ['name', 'credentialId', 'publicKey', 'transports', 'aaguid'],
    },
    PasskeyRemoved: { schema: z.object({ passkeyId: id }) },
    AccountDeactivated: { schema: z.object({}) },
    AccountReactivated: { schema: z.object({}) },
  },
  (_, accountId) => accountId,
);
