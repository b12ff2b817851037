import { both, type Bilingual } from '@drivbank/wording';

/** What a mail server says, or what keeps it from saying anything, in words and with what to do. */
const WORDS: readonly (readonly [RegExp, Bilingual])[] = [
  [
    /ECONNREFUSED/,
    both(
      'Ingen e-postserver svarar på adressen. Kontrollera att den är igång och att SMTP_URL stämmer.',
      'No mail server answers at the address. Check that it runs and that SMTP_URL is right.',
    ),
  ],
  [
    /ENOTFOUND|EAI_AGAIN|EDNS/,
    both(
      'E-postserverns namn går inte att slå upp. Kontrollera SMTP_URL och namnuppslagningen.',
      'The name of the mail server cannot be looked up. Check SMTP_URL and the name service.',
    ),
  ],
  [
    /timeout|ETIMEDOUT/i,
    both(
      'E-postservern svarar inte i tid. Kontrollera nätet och brandväggen.',
      'The mail server does not answer in time. Check the network and the firewall.',
    ),
  ],
  [
    /certificate|TLS|SSL/i,
    both(
      'Den krypterade förbindelsen med e-postservern går inte att upprätta. Kontrollera certifikatet.',
      'The encrypted connection to the mail server cannot be made. Check the certificate.',
    ),
  ],
  [
    /\b53[045]\b|EAUTH|Invalid login/,
    both(
      'E-postservern godtar inte inloggningen. Kontrollera namn och lösenord i SMTP_URL.',
      'The mail server does not accept the login. Check the name and password in SMTP_URL.',
    ),
  ],
  [
    /\b4\d\d\b/,
    both('E-postservern bad oss komma tillbaka senare.', 'The mail server asked us to come back later.'),
  ],
];

const OTHER = both(
  'E-postservern tog inte emot mejlet. Fråga den som sköter den.',
  'The mail server did not take the mail. Ask whoever runs it.',
);

export const mailFailure = (why: string): Bilingual => WORDS.find(([said]) => said.test(why))?.[1] ?? OTHER;
