import { z } from 'zod';
import { ownPasskeys, passkeysOfOthers } from './passkeys.js';
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

/** Before a way into one's account is changed. */
export const shownAgain = z
  .strictObject({
    password: secret.optional().meta({ description: 'The present password, of an account that has one' }),
    code: code
      .optional()
      .meta({ description: 'A code of the app, of an account without a password that has one' }),
  })
  .meta({ id: 'ShownAgain' });
export const invite = z.strictObject({ email }).meta({ id: 'InviteToAccount' });

/** An address on this server, as a page has it in its address bar. */
const ownPath = z
  .string()
  .max(2_000)
  .regex(/^\/(?![/\\])[!-[\]-~]*$/, 'an address on this server, which begins with one slash');

export const beginAtProvider = z
  .strictObject({
    returnTo: ownPath.default('/').meta({ description: 'The page to be shown afterwards' }),
    invitation: z
      .string()
      .min(1)
      .max(200)
      .optional()
      .meta({ description: 'What stands after # in an invitation, to accept it by signing in' }),
  })
  .meta({ id: 'BeginAtProvider' });

export const linkProvider = z
  .strictObject({
    password: secret.optional().meta({ description: 'The present password, of an account that has one' }),
  })
  .meta({ id: 'LinkProvider' });

export const writeAffiliation = z
  .strictObject({
    provider: line,
    affiliation: line.meta({ description: 'As the provider says it', example: 'anna01@2120000142' }),
  })
  .meta({ id: 'WriteAffiliation' });

export const elsewhere = z
  .object({ location: z.url().meta({ description: 'Where the browser goes to sign in' }) })
  .meta({ id: 'Elsewhere' });

const bothLanguages = z.object({ sv: z.string(), en: z.string() });

const providerLinks = z.array(
  z.object({
    linkId: z.string(),
    issuer: z.string(),
    providerId: z.string().nullable().meta({ description: 'null: not used here any more' }),
    provider: bothLanguages.nullable().meta({ description: 'null: not used here any more' }),
    knownAs: readable.nullable().meta({ description: 'What the provider calls the person' }),
  }),
);

export const door = z
  .object({
    providers: z
      .array(
        z.object({ id: z.string(), name: bothLanguages, identifiedBy: z.enum(['subject', 'affiliation']) }),
      )
      .meta({ description: 'Identity providers that one can sign in at' }),
    passkeysAt: z
      .url()
      .nullable()
      .meta({ description: 'The one address at which passkeys work; null: none work here' }),
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

export const letInAndOn = letIn
  .extend({ returnTo: z.string().meta({ description: 'The page that was asked for' }) })
  .meta({ id: 'LetInAndOn' });

export const openCalendar = z
  .strictObject({
    processId: uuid.nullable().meta({ description: 'The one process; null: whatever concerns the person' }),
  })
  .meta({ id: 'OpenCalendar' });

export const calendarAddress = z
  .object({
    address: z.url().meta({
      description: 'Whoever has it reads what the person may see. Shown this once: only a hash of it is kept',
    }),
  })
  .meta({ id: 'CalendarAddress' });

export const ownCalendars = z
  .object({
    items: z.array(
      z.object({
        feedId: uuid,
        about: z.enum(['mine', 'process']),
        processTitle: z.string().nullable().meta({
          description: 'null: not about one process, or about one that the reader does not see now',
        }),
        openedAt: instant,
        fetchedAt: instant.nullable().meta({ description: 'null: not that anybody remembers' }),
      }),
    ),
  })
  .meta({ id: 'OwnCalendars' });

export const done = z.object({}).meta({ id: 'Done' });

export const ownAccount = z
  .object({
    personId: uuid,
    loginName: readable.nullable().meta({ description: 'null: signs in at identity providers only' }),
    hasPassword: z.boolean(),
    secondFactor: z.boolean(),
    owesSecondFactor: z.boolean(),
    recoveryCodesLeft: z.int(),
    links: providerLinks,
    passkeys: ownPasskeys,
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
        loginName: readable.nullable(),
        status: z.enum(['invited', 'active', 'deactivated']),
        invitedUntil: instant.nullable(),
        secondFactor: z.boolean(),
        links: providerLinks,
        passkeys: passkeysOfOthers,
      }),
    ),
  })
  .meta({ id: 'AccountList' });
