import type { Bilingual } from './language.js';

const NUMBERS = { sv: new Intl.NumberFormat('sv-SE'), en: new Intl.NumberFormat('en-GB') };

/** 1 process, 2 processer, 1 200 processer: the number and the form that goes with it. */
export function counted(count: number, one: Bilingual, many: Bilingual): Bilingual {
  const { sv, en } = count === 1 ? one : many;
  return { sv: `${NUMBERS.sv.format(count)} ${sv}`, en: `${NUMBERS.en.format(count)} ${en}` };
}
