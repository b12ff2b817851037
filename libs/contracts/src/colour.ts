/** WCAG 2.2, 1.4.3: the least contrast of text. */
export const TEXT_CONTRAST = 4.5;
/** What a colour of the house stands on in the light scheme: the page and the cards. */
export const LIGHT_GROUNDS = ['#F7F8F6', '#FFFFFF'] as const;

const channels = (hex: string): readonly [number, number, number] => {
  const value = Number.parseInt(hex.slice(1), 16);
  return [value >> 16, (value >> 8) & 255, value & 255];
};

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(hex: string): number {
  const [r, g, b] = channels(hex).map((channel) => {
    const share = channel / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

/** Contrast ratio of two colours written as `#rrggbb`, 1 to 21. */
export function contrast(a: string, b: string): number {
  const [light, dark] = [luminance(a), luminance(b)].sort((x, y) => y - x) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

const mixed = (hex: string, towards: string, share: number): string => {
  const [from, to] = [channels(hex), channels(towards)];
  const parts = from.map((channel, i) => Math.round(channel + (to[i]! - channel) * share));
  return `#${parts.map((part) => part.toString(16).padStart(2, '0')).join('')}`;
};

/** The colour itself, or the one nearest to it, towards black or white, that can be read on all of the grounds. */
export function readableOn(colour: string, grounds: readonly string[], least = TEXT_CONTRAST): string {
  const towards = luminance(grounds[0]!) > 0.18 ? '#000000' : '#ffffff';
  for (let percent = 0; percent <= 100; percent++) {
    const candidate = mixed(colour, towards, percent / 100);
    if (grounds.every((ground) => contrast(candidate, ground) >= least)) return candidate;
  }
  return towards;
}
