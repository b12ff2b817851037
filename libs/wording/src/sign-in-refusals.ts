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
  | 'mail-failed'
  /** The store of login sessions cannot be reached. */
  | 'unavailable'
  | 'provider-unknown'
  | 'provider-unreachable'
  | 'provider-declined'
  | 'provider-answer-wrong'
  | 'provider-level-too-low'
  | 'provider-no-affiliation'
  | 'provider-national-number'
  /** What comes back from a provider was not begun here, not in this browser, or too long ago. */
  | 'sign-in-not-begun'
  | 'not-linked'
  | 'linked-to-another'
  | 'account-deactivated'
  /** The password is right, and what is missing is the account's passkey. */
  | 'passkey-needed'
  /** An authenticator's answer that proves nothing, for whatever reason. */
  | 'passkey-wrong'
  /** Browsers make none at an address like that of this installation. */
  | 'passkeys-not-here';

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
    'Du behöver en andra faktor, så den går inte att ta bort. Du kan byta den.',
    'You need a second factor, so it cannot be removed. You can replace it.',
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
  unavailable: both(
    'Det går inte att kontrollera vem du är just nu. Försök igen om en stund.',
    'Who you are cannot be checked now. Try again shortly.',
  ),
  'provider-unknown': both(
    'Den inloggningstjänsten används inte här. Ladda om sidan och välj igen.',
    'That sign-in service is not used here. Load the page again and choose anew.',
  ),
  'provider-unreachable': both(
    'Inloggningstjänsten svarar inte just nu. Försök igen om en stund, eller logga in på ett annat sätt.',
    'The sign-in service does not answer now. Try again shortly, or sign in another way.',
  ),
  'provider-declined': both(
    'Inloggningen avbröts hos inloggningstjänsten. Försök igen när du vill.',
    'The sign-in was broken off at the sign-in service. Try again when you like.',
  ),
  'provider-answer-wrong': both(
    'Svaret från inloggningstjänsten gick inte att lita på, så ingen loggades in. Försök igen; händer det flera ' +
      'gånger behöver den som sköter driften titta på det.',
    'The answer of the sign-in service could not be trusted, so nobody was signed in. Try again; if it happens ' +
      'repeatedly, the operator has to look at it.',
  ),
  'provider-level-too-low': both(
    'Här krävs en säkrare inloggning än den du använde. Välj en annan metod hos inloggningstjänsten.',
    'A safer way to sign in is asked for here. Choose another method at the sign-in service.',
  ),
  'provider-no-affiliation': both(
    'Inloggningstjänsten säger inte vilken organisation du hör till. Logga in med din tjänstelegitimation.',
    'The sign-in service does not say which organisation you belong to. Sign in with your official identity.',
  ),
  'provider-national-number': both(
    'Ett personnummer används inte för att logga in här, och sparas inte. Be om en annan beteckning.',
    'A national identity number is not used to sign in here, and is not kept. Ask for another designation.',
  ),
  'sign-in-not-begun': both(
    'Inloggningen började i en annan webbläsare, är redan använd eller tog för lång tid. Börja om.',
    'The sign-in began in another browser, has been used, or took too long. Begin again.',
  ),
  'not-linked': both(
    'Du är inloggad hos tjänsten, men inget konto här hör ihop med den inloggningen. Logga in på det sätt du brukar ' +
      'och koppla den under Mitt konto, eller be en systemförvaltare om en inbjudan.',
    'You are signed in at the service, but no account here belongs to that sign-in. Sign in the way you used to and ' +
      'link it under My account, or ask an administrator for an invitation.',
  ),
  'linked-to-another': both(
    'Den inloggningen hör redan ihop med någon annans konto.',
    'That sign-in belongs to somebody else’s account already.',
  ),
  'account-deactivated': both(
    'Kontot är avstängt. En systemförvaltare kan öppna det igen.',
    'The account is deactivated. An administrator can reactivate it.',
  ),
  'passkey-needed': both(
    'Kontot har en lösennyckel. Logga in med den.',
    'The account has a passkey. Sign in with it.',
  ),
  'passkey-wrong': both(
    'Lösennyckeln hör inte till något konto här, eller svaret gick inte att lita på. Försök igen, eller logga in på ' +
      'ett annat sätt.',
    'The passkey belongs to no account here, or its answer could not be trusted. Try again, or sign in another way.',
  ),
  'passkeys-not-here': both(
    'Lösennycklar går inte att använda här: Drivbänks adress måste vara ett namn, med https.',
    'Passkeys cannot be used here: the address of Drivbänk must be a name, with https.',
  ),
};

export const isSignInRefusal = (word: unknown): word is SignInRefusal =>
  typeof word === 'string' && Object.hasOwn(WORDS, word);

/** What happened and what to do. */
export const signInRefusalWording = (why: SignInRefusal): Bilingual => WORDS[why];
