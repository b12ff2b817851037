import { both, counted } from '@drivbank/wording';

export const messages = {
  title: both('Mitt konto', 'My account'),
  lead: (name: string) => both(`Du loggar in som ${name}.`, `You sign in as ${name}.`),
  leadElsewhere: both('Du loggar in hos en inloggningstjänst.', 'You sign in at an identity provider.'),
  trial: both(
    'Ingen loggar in på den här servern, så det finns inga konton.',
    'Nobody signs in on this server, so there are no accounts.',
  ),
  password: both('Lösenord', 'Password'),
  noPassword: both(
    'Du har inget lösenord här. Vill du ha ett kan en systemförvaltare skicka dig en länk.',
    'You have no password here. If you want one, an administrator can send you a link.',
  ),
  links: both('Inloggningstjänster', 'Sign-in services'),
  linkLead: both(
    'Koppla en inloggningstjänst, så kommer du in utan lösenordet. Visa lösenordet och logga in där.',
    'Link a sign-in service, and you come in without the password. Show the password and sign in there.',
  ),
  linkLeadWithout: both(
    'Koppla en inloggningstjänst till, så finns det en annan väg in.',
    'Link another sign-in service, and there is another way in.',
  ),
  link: (provider: string) => both(`Koppla ${provider}`, `Link ${provider}`),
  unlinkTitle: both('Ta bort kopplingen?', 'Remove the link?'),
  unlinkLead: both(
    'Du kommer inte längre in den vägen. Den som är inloggad med den loggas ut.',
    'You no longer get in that way. Whoever is signed in by it is signed out.',
  ),
  unlink: both('Ta bort', 'Remove'),
  unlinked: both('Kopplingen är borttagen.', 'The link is removed.'),
  present: both('Nuvarande lösenord', 'Present password'),
  change: both('Byt lösenord', 'Change the password'),
  changed: both(
    'Lösenordet är bytt. Du är utloggad överallt utom här.',
    'The password is changed. You are signed out everywhere but here.',
  ),
  secondFactor: both('Andra faktor', 'Second factor'),
  owed: both(
    'Du behöver en andra faktor. Lägg till den för att komma vidare.',
    'You need a second factor. Add it to go on.',
  ),
  hasNone: both(
    'Med en app för engångskoder i telefonen räcker det inte för en tjuv att veta lösenordet.',
    'With an app for one-time codes in your phone, knowing the password is not enough for a thief.',
  ),
  has: (left: number) => {
    const { sv, en } = counted(
      left,
      both('reservkod', 'recovery code'),
      both('reservkoder', 'recovery codes'),
    );
    return both(
      `Du har en app för engångskoder, och ${sv} kvar.`,
      `You have an app for one-time codes, and ${en} left.`,
    );
  },
  add: both('Lägg till en app', 'Add an app'),
  replace: both('Byt app och reservkoder', 'Replace the app and the recovery codes'),
  remove: both('Ta bort', 'Remove'),
  removed: both('Den andra faktorn är borttagen.', 'The second factor is removed.'),
  scan: both(
    'Läs av bilden med en app för engångskoder, och skriv koden som den visar.',
    'Scan the picture with an app for one-time codes, and enter the code that it shows.',
  ),
  picture: both('QR-kod för appen', 'QR code for the app'),
  typed: both(
    'Kan du inte läsa av bilden? Skriv in den här hemligheten i appen:',
    'Cannot scan? Type this secret into the app:',
  ),
  code: both('Kod', 'Code'),
  confirm: both('Bekräfta', 'Confirm'),
  codesTitle: both('Skriv upp reservkoderna', 'Write down the recovery codes'),
  codesLead: both(
    'Varje kod gäller en gång, om du inte har telefonen. De visas bara nu.',
    'Each works once, when you do not have the phone. They are shown now only.',
  ),
  codesKept: both('Jag har sparat dem', 'I have kept them'),
  calendars: both('Kalendrar', 'Calendars'),
  calendarLead: both(
    'Låt ditt kalenderprogram hämta fristerna. Det får en hemlig adress, som visar vad du får se.',
    'Let your calendar program fetch the deadlines. It gets a secret address, which shows what you may see.',
  ),
  calendarAbout: both('Vad kalendern visar', 'What the calendar shows'),
  calendarMine: both('Det som rör mig', 'What concerns me'),
  calendarProcess: both('En process', 'One process'),
  calendarUnseen: both('En process som du inte ser', 'A process that you do not see'),
  calendarOpen: both('Öppna en kalender', 'Open a calendar'),
  calendarAddress: both('Kalenderns adress', 'Address of the calendar'),
  calendarAddressLead: both(
    'Klistra in adressen i ditt kalenderprogram, som en prenumeration. Den visas bara nu. Den som har den läser dina frister.',
    'Paste the address into your calendar program, as a subscription. It is shown now only. Whoever has it reads your deadlines.',
  ),
  calendarLate: both(
    'Kalenderprogram hämtar ofta flera timmar för sent, ibland ett dygn. Lita på påminnelserna, inte på kalendern.',
    'Calendar programs often fetch hours late, sometimes a day. Rely on the reminders, not on the calendar.',
  ),
  calendarCopy: both('Kopiera adressen', 'Copy the address'),
  calendarCopied: both('Adressen är kopierad.', 'The address is copied.'),
  kept: both('Jag har sparat den', 'I have kept it'),
  calendarFetched: (opened: string, fetched: string) =>
    both(`Öppnad ${opened}, senast hämtad ${fetched}`, `Opened ${opened}, last fetched ${fetched}`),
  calendarNotFetched: (opened: string) =>
    both(`Öppnad ${opened}, inte hämtad än`, `Opened ${opened}, not fetched yet`),
  calendarClose: both('Stäng', 'Close'),
  calendarCloseOne: (name: string) => both(`Stäng kalendern: ${name}`, `Close the calendar: ${name}`),
  calendarCloseLead: both(
    'Adressen slutar gälla för alltid. Kalenderprogram som har den får inget mer.',
    'The address stops working for good. Calendar programs that have it get nothing more.',
  ),
  calendarClosed: both('Kalendern är stängd.', 'The calendar is closed.'),
  sessions: both('Där du är inloggad', 'Where you are signed in'),
  here: both('den här webbläsaren', 'this browser'),
  unknownClient: both('okänd webbläsare', 'unknown browser'),
  since: (opened: string, used: string) =>
    both(`Inloggad ${opened}, använd ${used}`, `Signed in ${opened}, used ${used}`),
  end: both('Logga ut', 'Sign out'),
  endOthers: both('Logga ut alla andra', 'Sign out all others'),
  ended: both('Utloggad där.', 'Signed out there.'),
};
