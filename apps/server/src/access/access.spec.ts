import { describe, expect, test } from '@jest/globals';
import { accessTo, assertListed } from './access.js';

const asked = (method: string, route: string | undefined, params: object = {}, host = '127.0.0.1:3000') =>
  accessTo({
    method,
    routeOptions: { url: route },
    params,
    url: route ?? '/api/x',
    headers: { host },
  } as never);

describe('A route', () => {
  test.each([
    ['GET', '/api/v1/needs'],
    ['HEAD', '/api/v1/processes/:processId'],
    ['POST', '/api/v1/processes/:processId/:action'],
    ['GET', '/health/ready'],
    ['GET', '/assets/*'],
  ])('%s %s is listed', (method, route) => expect(() => assertListed(method, route)).not.toThrow());

  test.each([
    ['GET', '/api/v1/secrets'],
    ['DELETE', '/api/v1/processes/:processId'],
    ['POST', '/api/v1/secrets/:action'],
    ['PUT', '/api/v1/needs'],
  ])('%s %s is not, and no server starts with it', (method, route) =>
    expect(() => assertListed(method, route)).toThrow('Nobody has said who may ask'),
  );
});

describe('Who may ask', () => {
  test('follows from the command that an address names', () =>
    expect(asked('POST', '/api/v1/processes/:processId/:action', { action: 'scale' })).toEqual({
      gives: 'ScaleProcess',
      to: 'innovationProcess',
    }));

  test.each(['toString', '__proto__', '../people', ''])('is whoever is known, of the command %p', (action) =>
    expect(asked('POST', '/api/v1/processes/:processId/:action', { action })).toBe('known'),
  );

  test('of what meets no route is known in the interface', () =>
    expect(asked('GET', undefined)).toBe('known'));

  test('for metrics is anybody on the machine, and from afar an administrator', () => {
    expect(asked('GET', '/metrics')).toBe('anybody');
    expect(asked('GET', '/metrics', {}, 'drivbank.kommunen.example')).toEqual({ roles: ['administrator'] });
  });
});
