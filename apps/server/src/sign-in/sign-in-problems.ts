import {
  LoginSessionsUnavailable,
  SignInRefused,
  TooManyPasswords,
  type SignInRefusal,
} from '@drivbank/application';
import { both, type Bilingual } from '@drivbank/wording';
import type { Problem } from '../edge/problems.js';

const REFUSALS: Readonly<Record<SignInRefusal, readonly [status: number, code: string, words: Bilingual]>> = {
  wrong: [
    401,
    'SignInWrong',
    both('E-postadressen eller lösenordet är fel.', 'The e-mail address or the password is wrong.'),
  ],
  'code-needed': [401, 'CodeNeeded', both('Skriv koden från din app.', 'Enter the code of your app.')],
  'code-wrong': [
    401,
    'CodeWrong',
    both(
      'Koden är fel eller redan använd. Vänta på nästa.',
      'The code is wrong or has been used. Wait for the next one.',
    ),
  ],
  'too-many': [
    429,
    'TooManyAttempts',
    both(
      'För många försök. Vänta en stund och försök igen.',
      'Too many attempts. Wait a while and try again.',
    ),
  ],
  'setup-closed': [
    409,
    'SetupClosed',
    both(
      'Den första systemförvaltaren är redan utsedd. Logga in, eller be om en inbjudan.',
      'The first administrator has been appointed already. Sign in, or ask for an invitation.',
    ),
  ],
  'setup-link-wrong': [
    403,
    'SetupLinkWrong',
    both(
      'Länken gäller inte längre. Starta om servern för att få en ny.',
      'The link is no longer valid. Restart the server to get a new one.',
    ),
  ],
  'invitation-wrong': [
    403,
    'InvitationWrong',
    both(
      'Länken gäller inte längre. Be en systemförvaltare om en ny.',
      'The link is no longer valid. Ask an administrator for a new one.',
    ),
  ],
  'name-taken': [
    409,
    'LoginNameTaken',
    both('Någon annan loggar in med den adressen.', 'Somebody else signs in with that address.'),
  ],
  'own-account': [
    409,
    'OwnAccount',
    both('Det här gör en annan systemförvaltare åt dig.', 'Another administrator does this for you.'),
  ],
  'second-factor-required': [
    409,
    'SecondFactorRequired',
    both(
      'Din roll kräver en andra faktor, så den går inte att ta bort. Du kan byta den.',
      'Your role takes a second factor, so it cannot be removed. You can replace it.',
    ),
  ],
  'password-too-short': [
    422,
    'PasswordTooShort',
    both(
      'Lösenordet är för kort: minst 15 tecken, eller 12 för den som har en andra faktor.',
      'The password is too short: at least 15 characters, or 12 for whoever has a second factor.',
    ),
  ],
  'password-too-long': [
    422,
    'PasswordTooLong',
    both('Lösenordet är för långt: högst 128 tecken.', 'The password is too long: at most 128 characters.'),
  ],
  'password-common': [
    422,
    'PasswordCommon',
    both(
      'Lösenordet är ett av dem som gissas först. Välj till exempel fyra ord som inte hör ihop.',
      'The password is one of those that are guessed first. Choose four words that do not belong together, for example.',
    ),
  ],
  'password-about-you': [
    422,
    'PasswordAboutYou',
    both(
      'Lösenordet består av ditt namn, din adress eller organisationens namn. Välj något annat.',
      'The password is made of your name, your address or the name of the organisation. Choose another.',
    ),
  ],
  'mail-failed': [
    503,
    'MailFailed',
    both(
      'Mejlet kunde inte skickas. Försök igen; den nya länken ersätter den förra.',
      'The mail could not be sent. Try again; the new link takes the place of the former.',
    ),
  ],
};

const UNAVAILABLE = both(
  'Det går inte att kontrollera vem du är just nu. Försök igen om en stund.',
  'Who you are cannot be checked now. Try again shortly.',
);

export function problemOfSignIn(error: unknown): Problem | undefined {
  if (error instanceof SignInRefused) {
    const [status, code, detail] = REFUSALS[error.why];
    return { status, code, detail, retryAfterS: error.retryAfterS };
  }
  if (error instanceof LoginSessionsUnavailable)
    return { status: 503, code: 'SignInUnavailable', detail: UNAVAILABLE, retryable: true };
  if (error instanceof TooManyPasswords)
    return { status: 503, code: 'TooManySignIns', detail: UNAVAILABLE, retryable: true };
  return undefined;
}
