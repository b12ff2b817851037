import { both, counted } from '@drivbank/wording';

export const messages = {
  tokens: both('Nycklar för program', 'Tokens for programs'),
  read: both('Läser', 'Reads'),
  give: both('Läser och ändrar', 'Reads and changes'),
  everything: both('överallt', 'everywhere'),
  process: both('i en process', 'in one process'),
  inProcess: (title: string) => both(`i ${title}`, `in ${title}`),
  lastDay: (day: string) => both(`Gäller till och med ${day}`, `Good to the end of ${day}`),
  used: (issued: string, used: string) =>
    both(`Skapad ${issued}, senast använd ${used}`, `Issued ${issued}, last used ${used}`),
  unused: (issued: string) => both(`Skapad ${issued}, inte använd än`, `Issued ${issued}, not used yet`),
  endsToday: both('sista dagen i dag', 'last day today'),
  endsSoon: (days: number) => {
    const { sv, en } = counted(days, both('dag', 'day'), both('dagar', 'days'));
    return both(`${sv} kvar`, `${en} left`);
  },
  expired: both('har gått ut', 'has expired'),
  revoke: both('Dra in', 'Revoke'),
  revokeOne: (name: string) => both(`Dra in nyckeln: ${name}`, `Revoke the token: ${name}`),
  revokeLead: both(
    'Nyckeln slutar gälla för alltid. Program som har den får inget mer.',
    'The token stops working for good. Programs that have it get nothing more.',
  ),
  revoked: both('Nyckeln är indragen.', 'The token is revoked.'),
};
