import { createTheme } from '@mui/material/styles';
import { svSE } from '@mui/material/locale';

/** The tokens of the house, by meaning, in light and dark. Contrast is at least 4.5:1 on ground and raised. */
const TOKENS = {
  light: {
    ground: '#F7F8F6',
    raised: '#FFFFFF',
    line: '#D9DED7',
    ink: '#18211B',
    inkSoft: '#55625A',
    leaf: '#1F6B47',
    initiated: '#3B6FB6',
    scaled: '#8A5BB0',
    implemented: '#1F7A5C',
    closed: '#6B7280',
    due: '#8A5C00',
    overdue: '#B42318',
    done: '#1F7A5C',
  },
  dark: {
    ground: '#121613',
    raised: '#1A201C',
    line: '#323A34',
    ink: '#ECF1ED',
    inkSoft: '#A3B0A7',
    leaf: '#6FCF9B',
    initiated: '#86B0EA',
    scaled: '#C79BE8',
    implemented: '#66C5A3',
    closed: '#A0A7B4',
    due: '#E3B341',
    overdue: '#FF8A7A',
    done: '#6FCF9B',
  },
} as const;

type Tokens = Readonly<Record<keyof (typeof TOKENS)['light'], string>>;

const paletteOf = (t: Tokens) => ({
  primary: { main: t.leaf },
  error: { main: t.overdue },
  warning: { main: t.due },
  success: { main: t.done },
  background: { default: t.ground, paper: t.raised },
  text: { primary: t.ink, secondary: t.inkSoft },
  divider: t.line,
});

const custom = (t: Tokens) =>
  Object.fromEntries(Object.entries(t).map(([name, value]) => [`--${name}`, value])) as Record<
    string,
    string
  >;

/** As CSS variables, so that a component names the meaning and never the colour. */
export const GLOBAL_STYLES = {
  ':root': custom(TOKENS.light),
  '@media (prefers-color-scheme: dark)': { ':root': custom(TOKENS.dark) },
  body: { hyphens: 'auto', overflowWrap: 'break-word' },
  'td, th, time, .figures': { fontVariantNumeric: 'tabular-nums' },
  '@media print': { 'header, nav, .no-print': { display: 'none !important' } },
  '@media (prefers-reduced-motion: reduce)': {
    '*': { transition: 'none !important', animation: 'none !important' },
  },
} as const;

export const theme = createTheme(
  {
    cssVariables: { colorSchemeSelector: 'media' },
    colorSchemes: { light: { palette: paletteOf(TOKENS.light) }, dark: { palette: paletteOf(TOKENS.dark) } },
    shape: { borderRadius: 6 },
    typography: {
      fontFamily: '"Inter Variable", system-ui, sans-serif',
      h1: { fontSize: 'clamp(1.3rem, 1rem + 1.6vw, 1.625rem)', fontWeight: 650 },
      h2: { fontSize: '1.25rem', fontWeight: 650 },
      h3: { fontSize: '1rem', fontWeight: 650 },
      body2: { fontSize: '0.875rem' },
      button: { textTransform: 'none', fontWeight: 600 },
    },
    components: {
      MuiPaper: {
        defaultProps: { elevation: 0, variant: 'outlined' },
        styleOverrides: { root: { borderRadius: 8, backgroundImage: 'none' } },
      },
      MuiButton: { defaultProps: { disableElevation: true } },
    },
  },
  svSE,
);
