/** Memory in KiB, passes. One lane: more would only help an attacker with more cores. */
export type Argon2Parameters = { readonly memoryCost: number; readonly timeCost: number };

/** What is wished, then what slower machines get. The last is OWASP's floor: nothing goes below it. */
const LADDER: readonly Argon2Parameters[] = [
  { memoryCost: 65_536, timeCost: 3 },
  { memoryCost: 65_536, timeCost: 2 },
  { memoryCost: 32_768, timeCost: 2 },
  { memoryCost: 19_456, timeCost: 2 },
];
const FASTEST_MS = 150;
const SLOWEST_MS = 400;
const TIME_COST_MAX = 10;

/**
 * The strongest parameters that one hash needs no more than 400 ms for on this machine, and where even the
 * wished ones take less than 150 ms, more passes (reliability.md, section 14). `measuredMs` tells how long
 * one hash takes.
 */
export async function calibrated(
  measuredMs: (parameters: Argon2Parameters) => Promise<number>,
): Promise<Argon2Parameters> {
  const [wished] = LADDER as [Argon2Parameters];
  const took = await measuredMs(wished);
  if (took < FASTEST_MS) {
    const timeCost = Math.ceil((wished.timeCost * FASTEST_MS) / Math.max(took, 1));
    return { ...wished, timeCost: Math.min(timeCost, TIME_COST_MAX) };
  }
  if (took <= SLOWEST_MS) return wished;
  for (const lesser of LADDER.slice(1, -1)) if ((await measuredMs(lesser)) <= SLOWEST_MS) return lesser;
  return LADDER.at(-1)!;
}
