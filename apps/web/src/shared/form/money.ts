import type { Shape } from '../api/client';

const ORE = 100;

/** `12 500,50` → 1 250 050 öre. What is no amount stays as it was typed, and the contract says so. */
export function moneyIn(typed: string): Shape<'Money'> | string {
  const bare = typed.replace(/[\s\u00a0\u202f]|kr\.?$/gi, '').replace(',', '.');
  if (!/^\d+(\.\d{1,2})?$/.test(bare)) return typed;
  return { amountOre: Math.round(Number(bare) * ORE), currency: 'SEK' };
}

export function typedMoney(value: unknown): string {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null || !('amountOre' in value)) return '';
  return String(Number(value.amountOre) / ORE).replace('.', ',');
}
