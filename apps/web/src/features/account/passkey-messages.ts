import { both } from '@drivbank/wording';

export const messages = {
  passkeys: both('Lösennycklar', 'Passkeys'),
  lead: both(
    'Med en lösennyckel (passkey) loggar du in utan lösenord, med fingret, ansiktet eller enhetens kod. Den räknas som ' +
      'andra faktor, och fungerar bara här. Ha gärna två, på olika enheter.',
    'With a passkey you sign in without a password, by finger, face or the code of the device. It counts as a second ' +
      'factor, and works nowhere else. Better have two, on different devices.',
  ),
  nowhere: both(
    'Lösennycklar går inte att använda här. Webbläsare gör dem bara för en adress som är ett namn, inte ett nummer, och ' +
      'med https. Den som sköter driften ställer in det med DRIVBANK_URL; på den egna datorn går http://localhost.',
    'Passkeys cannot be used here. Browsers make them only for an address that is a name, not a number, and with https. ' +
      'The operator sets it with DRIVBANK_URL; on one’s own machine http://localhost works.',
  ),
  elsewhere: (address: string) =>
    both(
      `Lösennycklar fungerar bara på ${address}. Öppna Drivbänk där.`,
      `Passkeys work at ${address} only. Open Drivbänk there.`,
    ),
  name: both('Namn på lösennyckeln', 'Name of the passkey'),
  nameHelp: both(
    'Så att du känner igen den, till exempel Telefonen.',
    'So that you know it again, as The phone.',
  ),
  add: both('Lägg till en lösennyckel', 'Add a passkey'),
  added: both('Lösennyckeln är tillagd.', 'The passkey is added.'),
  used: (added: string, used: string) =>
    both(`Tillagd ${added}, senast använd ${used}`, `Added ${added}, last used ${used}`),
  notUsed: (added: string) => both(`Tillagd ${added}, inte använd än`, `Added ${added}, not used yet`),
  synced: both('Kan finnas på flera av dina enheter', 'Can be on several of your devices'),
  oneDevice: both('Finns på en enda enhet', 'Is on one device only'),
  ofAnother: (host: string) =>
    both(`Hör till ${host} och fungerar inte här`, `Belongs to ${host} and does not work here`),
  remove: both('Ta bort', 'Remove'),
  removeOne: (name: string) => both(`Ta bort lösennyckeln: ${name}`, `Remove the passkey: ${name}`),
  removeLead: both(
    'Den öppnar inte kontot längre, och där du är inloggad med den blir du utloggad. Ta sedan bort den på enheten också.',
    'It opens the account no more, and where you are signed in by it you are signed out. Then remove it on the device too.',
  ),
  removed: both('Lösennyckeln är borttagen.', 'The passkey is removed.'),
};
