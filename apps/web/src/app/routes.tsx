import {
  createRootRoute,
  createRoute,
  createRouter,
  lazyRouteComponent,
  retainSearchParams,
} from '@tanstack/react-router';
import { Broken } from '../shared/state/broken';
import { Waiting } from '../shared/state/waiting';
import { auditSearch } from './audit-search';
import { historySearch } from './history-search';
import { calendarSearch, portfolioSearch, timelineSearch } from './portfolio-search';
import { chosen, word } from './search';
import { securitySearch } from './security-search';
import { templateSearch } from './template-search';
import { NotFoundPage } from './not-found';
import { Shell } from './shell';

/** Every address carries the moment that it shows; it stays while one goes from page to page. */
type EverySearch = { readonly asKnownAt?: string | undefined };

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NotFoundPage,
  errorComponent: Broken,
  validateSearch: ({ asKnownAt }: Record<string, unknown>): EverySearch => ({ asKnownAt: word(asKnownAt) }),
  search: { middlewares: [retainSearchParams(['asKnownAt'])] },
});

/** Filters live in the address, so that a view can be kept and shared. What is no filter is left out. */
type FunnelSearch = { readonly owner?: string | undefined; readonly template?: string | undefined };
type GateSearch = { readonly step?: 'request' | 'evidence' | 'assessment' | 'decision' | undefined };
type DeadlinesSearch = { readonly q?: string | undefined; readonly show?: 'all' | undefined };

const needs = createRoute({
  getParentRoute: () => root,
  path: '/',
  component: lazyRouteComponent(() => import('../features/needs/needs-screen'), 'NeedsScreen'),
});
const board = createRoute({
  getParentRoute: () => root,
  path: '/portfolio',
  validateSearch: portfolioSearch,
  component: lazyRouteComponent(() => import('../features/portfolio/portfolio-screen'), 'PortfolioScreen'),
});
const process = createRoute({
  getParentRoute: () => root,
  path: '/processes/$processId',
  validateSearch: historySearch,
  component: lazyRouteComponent(() => import('../features/process/process-screen'), 'ProcessScreen'),
});
const gate = createRoute({
  getParentRoute: () => root,
  path: '/processes/$processId/gates/$gateId',
  validateSearch: ({ step }: Record<string, unknown>): GateSearch => ({
    step: chosen(step, ['request', 'evidence', 'assessment', 'decision']),
  }),
  component: lazyRouteComponent(() => import('../features/process/gate-screen'), 'GateScreen'),
});
const start = createRoute({
  getParentRoute: () => root,
  path: '/start',
  component: lazyRouteComponent(() => import('../features/start/start-screen'), 'StartScreen'),
});
const deadlines = createRoute({
  getParentRoute: () => root,
  path: '/deadlines',
  validateSearch: ({ show, q }: Record<string, unknown>): DeadlinesSearch => ({
    show: chosen(show, ['all']),
    q: word(q),
  }),
  component: lazyRouteComponent(() => import('../features/deadlines/deadlines-screen'), 'DeadlinesScreen'),
});
const templates = createRoute({
  getParentRoute: () => root,
  path: '/templates',
  component: lazyRouteComponent(() => import('../features/templates/templates-screen'), 'TemplatesScreen'),
});
const template = createRoute({
  getParentRoute: () => root,
  path: '/templates/$templateId',
  validateSearch: templateSearch,
  component: lazyRouteComponent(() => import('../features/templates/template-screen'), 'TemplateScreen'),
});
const templateEdit = createRoute({
  getParentRoute: () => root,
  path: '/templates/$templateId/edit',
  component: lazyRouteComponent(() => import('../features/templates/edit-screen'), 'TemplateEditScreen'),
});
const timeline = createRoute({
  getParentRoute: () => root,
  path: '/timeline',
  validateSearch: timelineSearch,
  component: lazyRouteComponent(() => import('../features/timeline/timeline-screen'), 'TimelineScreen'),
});
const calendar = createRoute({
  getParentRoute: () => root,
  path: '/calendar',
  validateSearch: calendarSearch,
  component: lazyRouteComponent(() => import('../features/calendar/calendar-screen'), 'CalendarScreen'),
});
const funnel = createRoute({
  getParentRoute: () => root,
  path: '/funnel',
  validateSearch: ({ owner, template }: Record<string, unknown>): FunnelSearch => ({
    owner: word(owner),
    template: word(template),
  }),
  component: lazyRouteComponent(() => import('../features/funnel/funnel-screen'), 'FunnelScreen'),
});
const settings = createRoute({
  getParentRoute: () => root,
  path: '/settings',
  component: lazyRouteComponent(() => import('../features/settings/settings-screen'), 'SettingsScreen'),
});

const people = createRoute({
  getParentRoute: () => root,
  path: '/people',
  component: lazyRouteComponent(() => import('../features/people/people-screen'), 'PeopleScreen'),
});
const account = createRoute({
  getParentRoute: () => root,
  path: '/account',
  component: lazyRouteComponent(() => import('../features/account/account-screen'), 'AccountScreen'),
});
/** What whoever has come in by a link sees when he follows it again. */
const setup = createRoute({
  getParentRoute: () => root,
  path: '/setup',
  component: lazyRouteComponent(() => import('../features/sign-in/threshold'), 'Threshold'),
});
const invitation = createRoute({
  getParentRoute: () => root,
  path: '/invitation',
  component: lazyRouteComponent(() => import('../features/sign-in/threshold'), 'Threshold'),
});
const signInCode = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/code',
  component: lazyRouteComponent(() => import('../features/sign-in/threshold'), 'Threshold'),
});
const signInRefused = createRoute({
  getParentRoute: () => root,
  path: '/sign-in/refused',
  validateSearch: ({ why }: Record<string, unknown>) => ({ why: word(why) }),
  component: lazyRouteComponent(() => import('../features/sign-in/threshold'), 'Threshold'),
});
const secrecy = createRoute({
  getParentRoute: () => root,
  path: '/secrecy',
  component: lazyRouteComponent(() => import('../features/secrecy/secrecy-screen'), 'SecrecyScreen'),
});
const securityLog = createRoute({
  getParentRoute: () => root,
  path: '/security-log',
  validateSearch: securitySearch,
  component: lazyRouteComponent(
    () => import('../features/security-log/security-log-screen'),
    'SecurityLogScreen',
  ),
});
const webhooks = createRoute({
  getParentRoute: () => root,
  path: '/webhooks',
  component: lazyRouteComponent(() => import('../features/webhooks/webhooks-screen'), 'WebhooksScreen'),
});
const operations = createRoute({
  getParentRoute: () => root,
  path: '/operations',
  component: lazyRouteComponent(() => import('../features/operations/operations-screen'), 'OperationsScreen'),
});

const auditNotes = createRoute({
  getParentRoute: () => root,
  path: '/audit-notes',
  validateSearch: auditSearch,
  component: lazyRouteComponent(() => import('../features/audit/audit-screen'), 'AuditScreen'),
});

export const router = createRouter({
  routeTree: root.addChildren([
    needs,
    board,
    process,
    gate,
    start,
    deadlines,
    templates,
    template,
    templateEdit,
    timeline,
    calendar,
    funnel,
    settings,
    people,
    account,
    setup,
    invitation,
    signInCode,
    signInRefused,
    auditNotes,
    webhooks,
    operations,
    securityLog,
    secrecy,
  ]),
  scrollRestoration: true,
  defaultErrorComponent: Broken,
  defaultPendingComponent: Waiting,
});

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router;
  }
}
