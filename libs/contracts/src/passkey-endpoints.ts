import { letIn, shownAgain } from './accounts.js';
import { ADMINISTRATORS, ask, type Endpoint } from './endpoint.js';
import * as Passkeys from './passkeys.js';

/** Ways in by what an authenticator keeps. */
export const PASSKEY_ENDPOINTS: readonly Endpoint[] = [
  ask(
    '/sign-in/passkey/begin',
    { sv: 'Börja logga in med en lösennyckel', en: 'Begin to sign in with a passkey' },
    'anybody',
    undefined,
    Passkeys.passkeyQuestion,
  ),
  ask(
    '/sign-in/passkey',
    { sv: 'Logga in med en lösennyckel', en: 'Sign in with a passkey' },
    'anybody',
    Passkeys.signInByPasskey,
    letIn,
  ),
  ask(
    '/account/passkeys/begin',
    { sv: 'Börja lägga till en lösennyckel', en: 'Begin to add a passkey' },
    'signed-in',
    shownAgain,
    Passkeys.newPasskeyQuestion,
  ),
  ask(
    '/account/passkeys',
    { sv: 'Lägg till en lösennyckel', en: 'Add a passkey' },
    'signed-in',
    Passkeys.addPasskey,
  ),
  ask(
    '/account/passkeys/{passkeyId}/remove',
    { sv: 'Ta bort en lösennyckel', en: 'Remove a passkey' },
    'signed-in',
    shownAgain,
  ),
  ask(
    '/accounts/{personId}/passkeys/{passkeyId}/remove',
    { sv: 'Ta bort en lösennyckel som är borta', en: 'Remove a passkey that is lost' },
    ADMINISTRATORS,
  ),
];
