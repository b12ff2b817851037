import type { Role } from '@drivbank/domain';

/** Invented people, one in every role. */
export const PEOPLE = {
  carin: { name: 'Carin Ahlberg', title: 'Innovationsstrateg', roles: ['coordinator', 'administrator'] },
  bengt: { name: 'Bengt Öman', title: 'Samordnare', roles: ['coordinator'] },
  lena: { name: 'Lena Wiklund', title: 'Innovationschef', roles: ['portfolio_lead'] },
  david: { name: 'David Sjögren', title: 'Förvaltningschef', roles: ['gate_decider'] },
  olle: { name: 'Olle Hedlund', title: 'Enhetschef', roles: ['coordinator', 'gate_decider'] },
  fatima: { name: 'Fatima Rahimi', title: 'Följeforskare', roles: ['follow_researcher'] },
  petra: { name: 'Petra Nyström', title: 'Verksamhetsutvecklare', roles: ['participant'] },
  wille: { name: 'Wille Strand', title: 'Projektledare', roles: ['work_package_lead'] },
  karin: { name: 'Karin Dahl', title: 'Kommunikatör', roles: ['communicator'] },
  revisor: { name: 'Rut Ekman', title: 'Förtroendevald revisor', roles: ['auditor'] },
  ombud: { name: 'Jonas Åkerlund', title: 'Dataskyddsombud', roles: ['data_protection_officer'] },
} satisfies Record<string, { name: string; title: string; roles: readonly Role[] }>;

export type Who = keyof typeof PEOPLE;

/** Invented departments; the name is the key. */
export const DEPARTMENTS = {
  ledning: 'Kommunledningskontoret',
  stad: 'Stadsbyggnadskontoret',
  omsorg: 'Vård- och omsorgsförvaltningen',
  skola: 'Utbildningsförvaltningen',
} as const;

export type Where = keyof typeof DEPARTMENTS;

/** Who acts for which department alone; everybody else acts in the whole deployment. */
export const BOUND_TO: Partial<Record<Who, Where>> = { olle: 'omsorg' };
