import { z } from 'zod';
import { instant, line, readable, uuid } from './primitives.js';

/** Long enough for any password; what is too long to be one is told apart from what is no request. */
const secret = z.string().min(1).max(1_000);
const email = z.email().max(254);
/** Of an authenticator app, or one of those that were written down. */
const code = z.string().trim().min(1).max(40);

export const signIn = z
  .strictObject({ email: z.string().trim().min(1).max(254), password: secret, code: code.optional() })
  .meta({ id: 'SignIn' });

export const setUp = z
  .strictObject({
    token: z.string().max(200).optional().meta({ description: 'What stands after # in the link' }),
    name: line,
    email,
    password: secret,
  })
  .meta({ id: 'SetUp' });

export const acceptInvitation = z
  .strictObject({
    token: z.string().min(1).max(200).meta({ description: 'What stands after # in the link' }),
    password: secret,
  })
  .meta({ id: 'AcceptInvitation' });

export const changePassword = z
  .strictObject({ present: secret, password: secret })
  .meta({ id: 'ChangePassword' });
export const confirmSecondFactor = z.strictObject({ code }).meta({ id: 'ConfirmSecondFactor' });
export const removeSecondFactor = z.strictObject({ password: secret }).meta({ id: 'RemoveSecondFactor' });
export const invite = z.strictObject({ email }).meta({ id: 'InviteToAccount' });

export const door = z
  .object({
    signIn: z.enum(['trial', 'accounts']),
    setUp: z.boolean().meta({ description: 'Whether the first administrator is appointed' }),
    actsAtFirst: uuid.nullable().meta({
      description:
        'Where nobody signs in: whose work whoever has not chosen sees, that of who holds most roles',
    }),
  })
  .meta({ id: 'Door' });

export const letIn = z
  .object({
    signedIn: z.boolean(),
    owesSecondFactor: z
      .boolean()
      .meta({ description: 'A role takes a second factor: until it is added nothing else is answered' }),
  })
  .meta({ id: 'LetIn' });

export const done = z.object({}).meta({ id: 'Done' });

export const ownAccount = z
  .object({
    personId: uuid,
    loginName: readable,
    secondFactor: z.boolean(),
    owesSecondFactor: z.boolean(),
    recoveryCodesLeft: z.int(),
  })
  .meta({ id: 'OwnAccount' });

export const ownSessions = z
  .object({
    items: z.array(
      z.object({
        sessionId: z.string(),
        client: z.string().meta({ description: 'How the browser names itself' }),
        openedAt: instant,
        usedAt: instant,
        isThis: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'OwnSessions' });

export const secondFactorOffer = z
  .object({
    secret: z.string().meta({ description: 'Base32, for whoever cannot use the picture' }),
    uri: z.string(),
    picture: z.string().meta({ description: 'The address as a QR code, SVG' }),
  })
  .meta({ id: 'SecondFactorOffer' });

export const recoveryCodes = z.object({ recoveryCodes: z.array(z.string()) }).meta({ id: 'RecoveryCodes' });

export const accountList = z
  .object({
    items: z.array(
      z.object({
        personId: uuid,
        loginName: readable,
        status: z.enum(['invited', 'active', 'deactivated']),
        invitedUntil: instant.nullable(),
        secondFactor: z.boolean(),
      }),
    ),
  })
  .meta({ id: 'AccountList' });
