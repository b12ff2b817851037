import { LIGHT_GROUNDS, readableOn } from './colour.js';

/** What colours mean. A component names the meaning, never the colour. */
export type Meaning =
  | 'ground'
  | 'raised'
  | 'line'
  | 'edge'
  | 'ink'
  | 'inkSoft'
  | 'leaf'
  | 'onLeaf'
  | 'leafWash'
  | 'initiated'
  | 'scaled'
  | 'implemented'
  | 'closed'
  | 'due'
  | 'overdue'
  | 'done'
  | 'past'
  | 'onPast'
  | `plot${1 | 2 | 3 | 4 | 5 | 6 | 7 | 8}`;

export type Tokens = Readonly<Record<Meaning, string>>;
export type Scheme = 'light' | 'dark' | 'contrast-light' | 'contrast-dark';

/** The eight steps of categories in plots; a label or a pattern stands beside each. */
const plots = (...colours: readonly string[]) =>
  Object.fromEntries(colours.map((colour, i) => [`plot${i + 1}`, colour])) as Pick<
    Tokens,
    Extract<Meaning, `plot${number}`>
  >;

const light: Tokens = {
  ground: '#F7F8F6',
  raised: '#FFFFFF',
  line: '#D9DED7',
  edge: '#7F8A83',
  ink: '#18211B',
  inkSoft: '#55625A',
  leaf: '#1F6B47',
  onLeaf: '#FFFFFF',
  leafWash: '#E4EFE8',
  initiated: '#3B6FB6',
  scaled: '#8A5BB0',
  implemented: '#1F7A5C',
  closed: '#666D7A',
  due: '#8A5C00',
  overdue: '#B42318',
  done: '#1F7A5C',
  past: '#FFF7E0',
  onPast: '#7A5C1E',
  ...plots('#1F6B47', '#0068A8', '#B4540A', '#8A3D8F', '#7D6200', '#00717F', '#A3324B', '#4A534D'),
};

const dark: Tokens = {
  ground: '#121613',
  raised: '#1A201C',
  line: '#323A34',
  edge: '#7C8A81',
  ink: '#ECF1ED',
  inkSoft: '#A3B0A7',
  leaf: '#6FCF9B',
  onLeaf: '#0D130F',
  leafWash: '#1F3328',
  initiated: '#86B0EA',
  scaled: '#C79BE8',
  implemented: '#66C5A3',
  closed: '#A0A7B4',
  due: '#E3B341',
  overdue: '#FF8A7A',
  done: '#6FCF9B',
  past: '#2B2410',
  onPast: '#F2D58A',
  ...plots('#6FCF9B', '#7FB8F0', '#F2A35E', '#D59BE0', '#E3C94F', '#5FD0DC', '#FF9AA8', '#C4C9C5'),
};

/** High contrast: everything at least 7:1, and lines that carry weight. */
const contrastLight: Tokens = {
  ground: '#FFFFFF',
  raised: '#FFFFFF',
  line: '#000000',
  edge: '#000000',
  ink: '#000000',
  inkSoft: '#2B2F2C',
  leaf: '#0B4A2C',
  onLeaf: '#FFFFFF',
  leafWash: '#EEF5F0',
  initiated: '#1D4480',
  scaled: '#5E3184',
  implemented: '#0B5A40',
  closed: '#3F4550',
  due: '#5E3F00',
  overdue: '#8C150C',
  done: '#0B5A40',
  past: '#FFF7E0',
  onPast: '#4A3609',
  ...plots('#0B4A2C', '#004A78', '#7A3600', '#62236A', '#544200', '#004F59', '#7A1A31', '#2B2F2C'),
};

const contrastDark: Tokens = {
  ground: '#000000',
  raised: '#000000',
  line: '#FFFFFF',
  edge: '#FFFFFF',
  ink: '#FFFFFF',
  inkSoft: '#E4E8E5',
  leaf: '#8BF0B8',
  onLeaf: '#000000',
  leafWash: '#10261A',
  initiated: '#A9CBFF',
  scaled: '#E0BDFF',
  implemented: '#8BEBC6',
  closed: '#D3D8E0',
  due: '#FFD25E',
  overdue: '#FFB0A5',
  done: '#8BF0B8',
  past: '#2B2410',
  onPast: '#FFE9A8',
  ...plots('#8BF0B8', '#A9CBFF', '#FFC38A', '#EABDF2', '#FFE066', '#8CECF5', '#FFBAC4', '#E4E8E5'),
};

export const TOKENS: Readonly<Record<Scheme, Tokens>> = {
  light,
  dark,
  'contrast-light': contrastLight,
  'contrast-dark': contrastDark,
};

export const SCHEMES = Object.keys(TOKENS) as readonly Scheme[];

/** Each colour as the CSS variable of its meaning. */
export const variablesOf = (tokens: Partial<Tokens>): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.entries(tokens).map(([meaning, colour]) => [`--${meaning}`, colour]));

/** All schemes as a style sheet; light is what holds where none is chosen. */
export const schemesAsCss = (): string =>
  SCHEMES.map((scheme) => {
    const colours = Object.entries(variablesOf(TOKENS[scheme])).map((pair) => pair.join(':'));
    return `${scheme === 'light' ? ':root,' : ''}[data-scheme="${scheme}"]{${colours.join(';')}}`;
  }).join('');

/** The colour of a house in the place of the leaf, as bright or dark as the scheme asks. */
export function branded(scheme: Scheme, colour: string | undefined): Tokens {
  const tokens = TOKENS[scheme];
  if (colour === undefined) return tokens;
  const strict = scheme.startsWith('contrast');
  const grounds = scheme === 'light' ? LIGHT_GROUNDS : [tokens.raised, tokens.ground, tokens.leafWash];
  const leaf = readableOn(colour, [...grounds, tokens.leafWash], strict ? 7 : undefined);
  return { ...tokens, leaf, onLeaf: readableOn(tokens.onLeaf, [leaf], strict ? 7 : undefined) };
}
