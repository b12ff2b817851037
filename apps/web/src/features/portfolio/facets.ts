/** By what cards are chosen. Within one facet any of the values will do; every facet asked for must agree. */
export const FACETS = [
  'phase',
  'sign',
  'owner',
  'stage',
  'template',
  'version',
  'coordinator',
  'receiver',
] as const;
export type Facet = (typeof FACETS)[number];

/** What an address may say about which processes are shown: values of a facet stand beside each other with commas. */
export type Selection = { readonly [Name in Facet | 'q']?: string | undefined };

export const GROUPINGS = ['owner', 'template', 'receiver'] as const;
export type Grouping = (typeof GROUPINGS)[number];
