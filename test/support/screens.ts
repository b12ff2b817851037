import { Client } from './client.js';

export const SCREEN_NAMES = [
  'needs',
  'portfolio',
  'portfolio by owner',
  'portfolio by stage',
  'portfolio as a list',
  'process',
  'process in the past',
  'gate to be decided',
  'evidence at a gate',
  'gate in the past',
  'history as events',
  'history raw',
  'start',
  'deadlines',
  'templates',
  'template',
  'template being edited',
  'timeline',
  'timeline by owner, week by week',
  'calendar',
  'calendar of a week',
  'agenda',
  'funnel',
  'settings',
  'people',
  'account',
  'operations',
  'security log',
  'audit notes',
  'nowhere',
] as const;

/** Every screen by name, with an address that shows it filled on the demonstration. */
export type Screens = Readonly<Record<(typeof SCREEN_NAMES)[number], string>>;

export async function screensOf(address: string): Promise<Screens> {
  const client = new Client(address);
  const found = await client.get<{ items: { id: string }[] }>('/processes?q=trygghetssensorer');
  const process = `/processes/${found.body.items[0]!.id}`;
  const waiting = await client.get<{ items: { id: string }[] }>('/processes?q=bygglovsr%C3%A5dgivning');
  const gate = `/processes/${waiting.body.items[0]!.id}/gates/to-scaled`;
  const history = await client.get<{ items: { number: number }[] }>(`${process}/history?limit=10`);
  const templates = await client.get<{ items: { id: string }[] }>('/templates');
  const template = `/templates/${templates.body.items[0]!.id}`;
  return {
    needs: '/',
    portfolio: '/portfolio',
    'portfolio by owner': '/portfolio?group=owner',
    'portfolio by stage': '/portfolio?columns=stage&phase=initiated,scaled',
    'portfolio as a list': '/portfolio?view=list&sign=overdue',
    process,
    'process in the past': `${process}?asKnownAt=${history.body.items.at(-1)!.number}`,
    'gate to be decided': gate,
    'evidence at a gate': `${gate}?step=evidence`,
    'gate in the past': `${gate}?asKnownAt=470`,
    'history as events': `${process}?level=events&topic=deadlines`,
    'history raw': `${process}?level=raw`,
    start: '/start',
    deadlines: '/deadlines?show=all',
    templates: '/templates',
    template,
    'template being edited': `${template}/edit`,
    timeline: '/timeline',
    'timeline by owner, week by week': '/timeline?group=owner&zoom=week&phase=initiated',
    calendar: '/calendar',
    'calendar of a week': '/calendar?view=week',
    agenda: '/calendar?view=agenda',
    funnel: '/funnel',
    settings: '/settings',
    people: '/people',
    account: '/account',
    operations: '/operations',
    'security log': '/security-log',
    'audit notes': '/audit-notes?whose=all',
    nowhere: '/nowhere',
  };
}
