import '@fontsource-variable/inter';
import createCache from '@emotion/cache';
import { CacheProvider } from '@emotion/react';
import { QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { config } from 'zod/v4/core';
import { followLiveUpdates } from '../shared/live/live';
import { Look } from '../shared/look/look';
import { nonce } from '../shared/look/nonce';
import { SessionProvider } from '../shared/session';
import { keepFirstPageUntilShown } from './first-page';
import { queryClient } from './query-client';
import { router } from './routes';

/** The page allows no code from strings, so contracts that are loaded later do not try to compile their checks. */
config({ jitless: true });

const styles = createCache({ key: 'css', nonce });

const queries = queryClient();
followLiveUpdates(queries);

// The screen of the address and its data come while the house is being built around them.
void router.load();

const house = document.getElementById('root')!;
keepFirstPageUntilShown(house);
createRoot(house).render(
  <StrictMode>
    <CacheProvider value={styles}>
      <QueryClientProvider client={queries}>
        <SessionProvider>
          <Look>
            <RouterProvider router={router} />
          </Look>
        </SessionProvider>
      </QueryClientProvider>
    </CacheProvider>
  </StrictMode>,
);
