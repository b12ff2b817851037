import { createRootRoute, createRoute, createRouter } from '@tanstack/react-router';
import { z } from 'zod';
import { BoardScreen } from '../features/board/board-screen';
import { DeadlinesScreen } from '../features/deadlines/deadlines-screen';
import { NeedsScreen } from '../features/needs/needs-screen';
import { ProcessScreen } from '../features/process/process-screen';
import { SettingsScreen } from '../features/settings/settings-screen';
import { StartScreen } from '../features/start/start-screen';
import { NotFoundPage, Shell } from './shell';

const root = createRootRoute({ component: Shell, notFoundComponent: NotFoundPage });

/** Filters live in the address, so that a view can be kept and shared. */
const boardSearch = z.object({
  q: z.string().optional().catch(undefined),
  owner: z.string().optional().catch(undefined),
  group: z.enum(['owner']).optional().catch(undefined),
});
const deadlineSearch = z.object({ show: z.enum(['open', 'all']).default('open').catch('open') });

const needs = createRoute({ getParentRoute: () => root, path: '/', component: NeedsScreen });
const board = createRoute({
  getParentRoute: () => root,
  path: '/portfolio',
  validateSearch: boardSearch,
  component: BoardScreen,
});
const process = createRoute({
  getParentRoute: () => root,
  path: '/processes/$processId',
  component: ProcessScreen,
});
const start = createRoute({ getParentRoute: () => root, path: '/start', component: StartScreen });
const deadlines = createRoute({
  getParentRoute: () => root,
  path: '/deadlines',
  validateSearch: deadlineSearch,
  component: DeadlinesScreen,
});
const settings = createRoute({ getParentRoute: () => root, path: '/settings', component: SettingsScreen });

export const router = createRouter({
  routeTree: root.addChildren([needs, board, process, start, deadlines, settings]),
  scrollRestoration: true,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
