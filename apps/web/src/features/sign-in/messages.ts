import { both, DOOR_WORDS } from '@drivbank/wording';

export const messages = {
  noRole: both('Du har ingen roll i dag', 'You hold no role today'),
  noRoleLead: both(
    'Du är inloggad, men det är en roll som visar processer. En systemförvaltare ger roller, från och till en dag.',
    'You are signed in, but it is a role that shows processes. An administrator gives roles, from and to a day.',
  ),
  lookAgain: both('Se efter igen', 'Look again'),
  signOut: both('Logga ut', 'Sign out'),
  ...DOOR_WORDS,
  ended: both('Du är utloggad', 'You are signed out'),
  endedLead: both(
    'Sessionen är slut. Det du har skrivit finns kvar på sidan: logga in och fortsätt.',
    'The session is over. What you have typed is still on the page: sign in and go on.',
  ),
  email: both('E-postadress', 'E-mail address'),
  password: both('Lösenord', 'Password'),
  code: both('Kod', 'Code'),
  codeHelp: both(
    'De sex siffrorna i din app, eller en av reservkoderna.',
    'The six digits in your app, or one of the recovery codes.',
  ),
  forgotten: both(
    'Har du glömt lösenordet? En systemförvaltare kan skicka dig en ny väg in.',
    'Forgotten the password? An administrator can send you a new way in.',
  ),
  setupDone: both(
    'Drivbänk har redan en systemförvaltare. Logga in, eller be om en inbjudan.',
    'Drivbänk has an administrator already. Sign in, or ask for an invitation.',
  ),
  setupNeeded: both(
    'Ingen kan logga in än. Öppna länken som servern skrev när den startade; den finns också i setup-link.txt.',
    'Nobody can sign in yet. Open the link that the server printed when it started; it is in setup-link.txt too.',
  ),
  name: both('Ditt namn', 'Your name'),
  begin: both('Börja', 'Begin'),
  invitation: both('Välj ditt lösenord', 'Choose your password'),
  invitationLead: both(
    'Länken gäller en gång. Sedan loggar du in med din e-postadress och lösenordet.',
    'The link works once. After that you sign in with your e-mail address and the password.',
  ),
  invitationElsewhere: both('Ta emot inbjudan', 'Accept the invitation'),
  invitationElsewhereLead: both(
    'Logga in hos en inloggningstjänst, eller välj ett lösenord. Länken gäller en gång.',
    'Sign in at a sign-in service, or choose a password. The link works once.',
  ),
  signInAt: (provider: string) => both(`Logga in med ${provider}`, `Sign in with ${provider}`),
  byPasskey: both('Logga in med en lösennyckel', 'Sign in with a passkey'),
  passkeyNeeded: both(
    'Lösenordet stämmer. Visa nu kontots lösennyckel.',
    'The password is right. Now show the passkey of the account.',
  ),
  passkeysAt: (address: string) =>
    both(
      `Lösennycklar fungerar bara på ${address}. Öppna Drivbänk där.`,
      `Passkeys work at ${address} only. Open Drivbänk there.`,
    ),
  or: both('eller', 'or'),
  codeLead: both(
    'Inloggningstjänsten har inte sett någon andra faktor. Visa den här.',
    'The sign-in service has seen no second factor. Show it here.',
  ),
  refused: both('Du är inte inloggad', 'You are not signed in'),
  linkRefused: both('Ingenting kopplades', 'Nothing was linked'),
  toAccount: both('Till Mitt konto', 'To My account'),
  inAnotherTab: both('Logga in hos en inloggningstjänst', 'Sign in at a sign-in service'),
  inAnotherTabLead: both(
    'Det görs i en ny flik. Kom sedan tillbaka hit: sidan märker att du är inloggad.',
    'This is done in a new tab. Then come back here: the page notices that you are signed in.',
  ),
  keep: both('Spara lösenordet', 'Save the password'),
  accepted: both('Lösenordet är sparat. Logga in.', 'The password is saved. Sign in.'),
  noToken: both(
    'Länken är inte hel. Öppna den från mejlet, eller kopiera hela.',
    'The link is not complete. Open it from the mail, or copy all of it.',
  ),
  toSignIn: both('Till inloggningen', 'To the sign-in'),
};
