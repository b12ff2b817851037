import type { Definition } from '../process-template.js';
import { FORSTA_FORANKRA_FORVERKLIGA } from './forsta-forankra-forverkliga.js';
import { INNOVATIONSGUIDEN } from './innovationsguiden.js';
import { LIFECYCLE } from './lifecycle.js';
import { NESTA } from './nesta.js';
import { VINNOVA_UDI } from './vinnova-udi.js';

/** Templates that every new log begins with, published by commands like any other. The keys give their ids for ever. */
export const BUILT_IN_TEMPLATES: readonly { readonly key: string; readonly definition: Definition }[] = [
  { key: 'innovationsguiden', definition: INNOVATIONSGUIDEN },
  { key: 'lifecycle', definition: LIFECYCLE },
  { key: 'vinnova-udi', definition: VINNOVA_UDI },
  { key: 'forsta-forankra-forverkliga', definition: FORSTA_FORANKRA_FORVERKLIGA },
  { key: 'nesta', definition: NESTA },
];
