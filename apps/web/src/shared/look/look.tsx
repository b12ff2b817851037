import { CssBaseline, GlobalStyles } from '@mui/material';
import { ThemeProvider, useColorScheme } from '@mui/material/styles';
import { useEffect, useMemo, type ReactNode } from 'react';
import { useSession } from '../session';
import { cell, useCell } from '../state/cell';
import { remember, remembered } from '../state/remembered';
import { GLOBAL_STYLES, themeFor, type Density } from './theme';

const density = cell<Density>(remembered('density') === 'compact' ? 'compact' : 'comfortable');

export function useDensity(): readonly [Density, (next: Density) => void] {
  const set = (next: Density) => {
    remember('density', next);
    density.set(next);
  };
  return [useCell(density), set];
}

export type Mode = 'system' | 'light' | 'dark';

/** Light, dark or as the system says, and whether contrast is high. Remembered by the browser. */
export function useScheme() {
  const { mode = 'system', setMode, lightColorScheme, setColorScheme } = useColorScheme();
  return {
    mode,
    setMode,
    highContrast: lightColorScheme === 'contrast-light',
    setHighContrast: (on: boolean) =>
      setColorScheme(
        on ? { light: 'contrast-light', dark: 'contrast-dark' } : { light: 'light', dark: 'dark' },
      ),
  };
}

export function Look({ children }: { readonly children: ReactNode }) {
  const { language } = useSession();
  const [dense] = useDensity();
  const theme = useMemo(() => themeFor(dense, language), [dense, language]);
  return (
    <ThemeProvider theme={theme} defaultMode="system" noSsr>
      <CssBaseline />
      <GlobalStyles styles={GLOBAL_STYLES} />
      <HonourContrastWish />
      <LightOnPaper />
      {children}
    </ThemeProvider>
  );
}

/** A system that asks for more contrast gets it, until the reader has chosen otherwise here. */
function HonourContrastWish() {
  const { setHighContrast } = useScheme();
  useEffect(() => {
    const asked =
      matchMedia('(prefers-contrast: more)').matches && !matchMedia('(forced-colors: active)').matches;
    if (asked && localStorage.getItem('mui-color-scheme-light') === null) setHighContrast(true);
  });
  return null;
}

/** Paper is white, whatever is on the screen. */
function LightOnPaper() {
  useEffect(() => {
    const { dataset } = document.documentElement;
    const onScreen = { scheme: dataset['scheme'] };
    const printing = matchMedia('print');
    const turn = () => {
      if (printing.matches) onScreen.scheme = dataset['scheme'];
      dataset['scheme'] = printing.matches ? 'light' : (onScreen.scheme ?? 'light');
    };
    printing.addEventListener('change', turn);
    return () => printing.removeEventListener('change', turn);
  }, []);
  return null;
}
