import { both, type Bilingual } from './language.js';

/** Why somebody does not get in, or does not get what he asks for his account. */
export type SignInRefusal =
  /** Name and password do not belong together; there may be no such name. */
  | 'wrong'
  | 'code-needed'
  | 'code-wrong'
  | 'too-many'
  | 'setup-closed'
  | 'setup-link-wrong'
  | 'invitation-wrong'
  | 'name-taken'
  | 'own-account'
  | 'second-factor-required'
  | 'password-too-short'
  | 'password-too-long'
  | 'password-common'
  | 'password-about-you'
  | 'mail-failed';

const WORDS: Readonly<Record<SignInRefusal, Bilingual>> = {
  wrong: both('E-postadressen eller lösenordet är fel.', 'The e-mail address or the password is wrong.'),
  'code-needed': both('Skriv koden från din app.', 'Enter the code of your app.'),
  'code-wrong': both(
    'Koden är fel eller redan använd. Vänta på nästa.',
    'The code is wrong or has been used. Wait for the next one.',
  ),
  'too-many': both(
    'För många försök. Vänta en stund och försök igen.',
    'Too many attempts. Wait a while and try again.',
  ),
  'setup-closed': both(
    'Den första systemförvaltaren är redan utsedd. Logga in, eller be om en inbjudan.',
    'The first administrator has been appointed already. Sign in, or ask for an invitation.',
  ),
  'setup-link-wrong': both(
    'Länken gäller inte längre. Starta om servern för att få en ny.',
    'The link is no longer valid. Restart the server to get a new one.',
  ),
  'invitation-wrong': both(
    'Länken gäller inte längre. Be en systemförvaltare om en ny.',
    'The link is no longer valid. Ask an administrator for a new one.',
  ),
  'name-taken': both('Någon annan loggar in med den adressen.', 'Somebody else signs in with that address.'),
  'own-account': both(
    'Det här gör en annan systemförvaltare åt dig.',
    'Another administrator does this for you.',
  ),
  'second-factor-required': both(
    'Din roll kräver en andra faktor, så den går inte att ta bort. Du kan byta den.',
    'Your role takes a second factor, so it cannot be removed. You can replace it.',
  ),
  'password-too-short': both(
    'Lösenordet är för kort: minst 15 tecken, eller 12 för den som har en andra faktor.',
    'The password is too short: at least 15 characters, or 12 for whoever has a second factor.',
  ),
  'password-too-long': both(
    'Lösenordet är för långt: högst 128 tecken.',
    'The password is too long: at most 128 characters.',
  ),
  'password-common': both(
    'Lösenordet är ett av dem som gissas först. Välj till exempel fyra ord som inte hör ihop.',
    'The password is one of those that are guessed first. Choose four words that do not belong together, for example.',
  ),
  'password-about-you': both(
    'Lösenordet består av ditt namn, din adress eller organisationens namn. Välj något annat.',
    'The password is made of your name, your address or the name of the organisation. Choose another.',
  ),
  'mail-failed': both(
    'Mejlet kunde inte skickas. Försök igen; den nya länken ersätter den förra.',
    'The mail could not be sent. Try again; the new link takes the place of the former.',
  ),
};

/** What happened and what to do. */
export const signInRefusalWording = (why: SignInRefusal): Bilingual => WORDS[why];
