import { both, type Bilingual } from '@drivbank/wording';
import type { Body, Shape } from '../api/client';
import { Problem } from '../api/problem';

/** Loaded when somebody uses a passkey: the first visit does without. */
const browser = () => import('@simplewebauthn/browser');

/** What one of the reader's authenticators says to the server's question. Throws `Problem` when none says anything. */
export async function shownPasskey(question: Shape<'PasskeyQuestion'>): Promise<Body<'/sign-in/passkey'>> {
  const { startAuthentication } = await browser();
  const { response, ...shown } = await startAuthentication({ optionsJSON: question }).catch(notShown);
  const { userHandle } = response;
  if (userHandle === undefined) throw problem('PasskeyNameless', NAMELESS);
  return { ...shown, response: { ...response, userHandle } };
}

/** A new passkey, in an authenticator that the reader chooses. Throws `Problem` when none is made. */
export async function madePasskey(
  question: Shape<'NewPasskeyQuestion'>,
): Promise<Body<'/account/passkeys'>['answer']> {
  const { startRegistration } = await browser();
  const optionsJSON = question as Parameters<typeof startRegistration>[0]['optionsJSON'];
  return startRegistration({ optionsJSON }).catch(notShown);
}

const problem = (code: string, detail: Bilingual) => new Problem({ status: 400, code, detail });

function notShown(error: unknown): never {
  const isThere = error instanceof Error && error.name === 'InvalidStateError';
  throw isThere ? problem('PasskeyThere', THERE) : problem('PasskeyNotShown', NOT_SHOWN);
}

const NOT_SHOWN = both(
  'Det blev ingen lösennyckel: det avbröts, tog för lång tid eller går inte i den här webbläsaren. Försök igen.',
  'There was no passkey: it was broken off, took too long, or does not work in this browser. Try again.',
);
const THERE = both(
  'Där finns redan en lösennyckel till ditt konto. Välj en annan enhet.',
  'There is a passkey to your account there already. Choose another device.',
);
const NAMELESS = both(
  'Den säger inte vems den är. Logga in på ett annat sätt och lägg till en ny lösennyckel.',
  'It does not say whose it is. Sign in another way and add a new passkey.',
);
