import { enUS, svSE } from '@mui/material/locale';
import { createColorScheme, createTheme, type Theme } from '@mui/material/styles';
import type { Language } from '../text/format';
import { brand, coloursOf } from './brand';
import { SCHEMES, variablesOf, type Scheme, type Tokens } from '@drivbank/contracts';
import { RADIUS, TYPE } from './tokens';

export type Density = 'comfortable' | 'compact';

declare module '@mui/material/styles' {
  interface ColorSchemeOverrides {
    'contrast-light': true;
    'contrast-dark': true;
  }
}

const paletteOf = (scheme: Scheme, t: Tokens) => ({
  mode: scheme.endsWith('dark') ? ('dark' as const) : ('light' as const),
  primary: { main: t.leaf, contrastText: t.onLeaf },
  error: { main: t.overdue },
  warning: { main: t.due },
  success: { main: t.done },
  info: { main: t.leaf },
  background: { default: t.ground, paper: t.raised },
  text: { primary: t.ink, secondary: t.inkSoft },
  divider: t.line,
});

const COLOUR_SCHEMES = Object.fromEntries(
  SCHEMES.map((scheme) => [scheme, createColorScheme({ palette: paletteOf(scheme, coloursOf(scheme)) })]),
) as Record<Scheme, ReturnType<typeof createColorScheme>>;

/** The colour of the municipality over that of the house, which stands in the page (`vite.config.mts`). */
const ofTheBrand = (scheme: Scheme) => {
  const { leaf, onLeaf } = coloursOf(scheme);
  return variablesOf({ leaf, onLeaf });
};

/**
 * Chromium forces the colour of a text and leaves its fill as the page has it, which is what contrast is measured by:
 * a button with a colour of its own says the forced one.
 */
const FORCED = '@media (forced-colors: active)';

/** What holds for every element of the page. */
export const GLOBAL_STYLES = {
  ...(brand.colour !== undefined && {
    ':root': ofTheBrand('light'),
    ...Object.fromEntries(SCHEMES.map((scheme) => [`[data-scheme="${scheme}"]`, ofTheBrand(scheme)])),
  }),
  html: { scrollPaddingTop: 72 },
  body: { hyphens: 'auto', overflowWrap: 'break-word' },
  a: { color: 'var(--leaf)' },
  'td, th, time, .figures': { fontVariantNumeric: 'tabular-nums' },
  ':focus-visible': { outline: '2px solid var(--leaf)', outlineOffset: 2 },
  [FORCED]: { ':focus-visible': { outlineColor: 'Highlight' } },
  '.print-only': { display: 'none' },
  // Said by screen readers where everybody else sees a shape, a colour or a place.
  '.heard': {
    position: 'absolute',
    width: 1,
    height: 1,
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  '@media print': {
    '.no-print': { display: 'none !important' },
    '.print-only': { display: 'block' },
    'h1, h2, h3': { breakAfter: 'avoid' },
    'tr, li, svg': { breakInside: 'avoid' },
    figcaption: { breakAfter: 'avoid' },
    thead: { display: 'table-header-group' },
  },
  '@page': { margin: '18mm 15mm', '@bottom-right': { content: 'counter(page) " / " counter(pages)' } },
  '@media (prefers-reduced-motion: reduce)': {
    '*, *::before, *::after': { transition: 'none !important', animation: 'none !important' },
  },
} as const;

const edge = { borderColor: 'var(--edge)' };
const TOGGLE = {
  ...edge,
  color: 'var(--ink)',
  '&.Mui-selected, &.Mui-selected:hover': { backgroundColor: 'var(--leafWash)', color: 'var(--ink)' },
  '@media (forced-colors: active)': {
    '&.Mui-selected': { outline: '2px solid Highlight', outlineOffset: -2 },
  },
} as const;

/** The component library in the clothes of the house. */
export function themeFor(density: Density, language: Language): Theme {
  const size = density === 'compact' ? 'small' : 'medium';
  return createTheme(
    {
      cssVariables: { colorSchemeSelector: 'data-scheme' },
      colorSchemes: COLOUR_SCHEMES,
      defaultColorScheme: 'light',
      shape: { borderRadius: RADIUS.control },
      spacing: density === 'compact' ? 6 : 8,
      typography: {
        fontFamily: '"Inter Variable", system-ui, sans-serif',
        h1: { fontSize: `clamp(1.3rem, 1rem + 1.6vw, ${TYPE.title})`, fontWeight: 650 },
        h2: { fontSize: TYPE.heading, fontWeight: 650 },
        h3: { fontSize: TYPE.body, fontWeight: 650 },
        body2: { fontSize: TYPE.label },
        caption: { fontSize: TYPE.small },
        button: { textTransform: 'none', fontWeight: 600 },
      },
      transitions: { duration: { shortest: 120, shorter: 140, short: 160, standard: 180, complex: 180 } },
      components: {
        MuiPaper: {
          defaultProps: { elevation: 0, variant: 'outlined' },
          styleOverrides: { root: { borderRadius: RADIUS.card, backgroundImage: 'none' } },
        },
        MuiButton: {
          defaultProps: { disableElevation: true },
          styleOverrides: { contained: { [FORCED]: { color: 'ButtonText', backgroundColor: 'ButtonFace' } } },
        },
        MuiButtonBase: { defaultProps: { disableRipple: true } },
        MuiTextField: { defaultProps: { size } },
        MuiTable: { defaultProps: { size } },
        MuiOutlinedInput: { styleOverrides: { notchedOutline: edge } },
        MuiChip: {
          styleOverrides: { root: { height: 'auto', minHeight: 24 }, label: { whiteSpace: 'normal' } },
        },
        MuiToggleButton: { styleOverrides: { root: TOGGLE } },
        MuiDialog: { defaultProps: { fullWidth: true, maxWidth: 'sm' } },
      },
    },
    language === 'sv' ? svSE : enUS,
  );
}
