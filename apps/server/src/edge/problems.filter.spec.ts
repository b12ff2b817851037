import type { ArgumentsHost } from '@nestjs/common';
import { afterAll, expect, test } from '@jest/globals';
import fastify from 'fastify';
import { pino } from 'pino';
import { StartingUp } from './only-when-caught-up.js';
import { ProblemsFilter } from './problems.filter.js';

const CALLBACK = '/api/v1/sign-in/oidc/:provider/callback';

const filter = new ProblemsFilter(pino({ enabled: false }), undefined);
const app = fastify();
app.addHook('onRequest', async () => {
  throw new StartingUp();
});
app.setErrorHandler((error, request, reply) => {
  const http = { getRequest: () => request, getResponse: () => reply };
  filter.catch(error, { switchToHttp: () => http } as unknown as ArgumentsHost);
});
for (const route of [CALLBACK, '/api/v1/processes']) app.get(route, () => 'never');
afterAll(() => app.close());

const asked = async (url: string, headers: Record<string, string> = {}) => {
  const { statusCode, headers: answered, body } = await app.inject({ url, headers });
  return { statusCode, type: answered['content-type'], cache: answered['cache-control'], body };
};

test('whoever comes back from a provider while the server starts is shown a page that asks again', async () => {
  const { body, ...rest } = await asked('/api/v1/sign-in/oidc/kommunen/callback?code=c&state=s');
  expect(rest).toEqual({ statusCode: 503, type: 'text/html; charset=utf-8', cache: 'no-store' });
  expect(body).toContain('<meta http-equiv="refresh" content="2">');
  expect(body).toContain('<html lang="sv">');
  expect(body).toContain('Servern har nyss startat');
});

test('in the language that the reader has chosen', async () => {
  const { body } = await asked('/api/v1/sign-in/oidc/kommunen/callback', { cookie: 'drivbank-language=en' });
  expect(body).toContain('The server has just started');
});

test('so is a browser at any page of the web app; a program gets a problem', async () => {
  const page = await asked('/portfolio', { accept: 'text/html' });
  expect([page.statusCode, page.type]).toEqual([503, 'text/html; charset=utf-8']);
  const problem = await asked('/api/v1/processes', { accept: 'text/html' });
  expect(problem.statusCode).toBe(503);
  expect(JSON.parse(problem.body)).toMatchObject({ code: 'StartingUp', retryable: true });
});
