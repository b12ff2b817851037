import { both } from '@drivbank/wording';

export const messages = {
  links: both('Inloggningstjänster', 'Sign-in services'),
  linkedAs: (provider: string, name: string) => both(`${provider}: ${name}`, `${provider}: ${name}`),
  notUsed: (issuer: string) => both(`${issuer} (används inte längre)`, `${issuer} (not used any more)`),
  remove: both('Ta bort', 'Remove'),
  removeLink: (provider: string) => both(`Ta bort ${provider}`, `Remove ${provider}`),
};
