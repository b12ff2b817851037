import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, test } from '@jest/globals';
import { AllowedHosts } from './address.js';
import { post, type PostOptions } from './post.js';

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close().closeAllConnections();
});

async function receiver(answer: RequestListener): Promise<{ readonly port: number; asked: number }> {
  const seen = { port: 0, asked: 0 };
  const server = createServer((request, response) => {
    seen.asked += 1;
    answer(request, response);
  });
  servers.push(server);
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  seen.port = (server.address() as AddressInfo).port;
  return seen;
}

const sent = (address: string, options: Partial<PostOptions> = {}) =>
  post(
    { address, headers: { 'content-type': 'application/json' }, body: '{"å":1}' },
    { allowed: new AllowedHosts(['127.0.0.1']), timeoutMs: 500, ...options },
  );
const to = ({ port }: { port: number }, path = '/') => `http://127.0.0.1:${port}${path}`;

describe('a receiver', () => {
  test('gets the letter, and the beginning of its answer is kept', async () => {
    const bodies: string[] = [];
    const taking = await receiver((request, response) => {
      request.on('data', (part: Buffer) => bodies.push(part.toString()));
      request.on('end', () => response.writeHead(202).end('Tack!\n\u0000\u001b[31m hej'));
    });
    expect(await sent(to(taking))).toEqual({
      status: 202,
      retryAfter: undefined,
      beginning: 'Tack! [31m hej',
    });
    expect(bodies.join('')).toBe('{"å":1}');
  });

  test.each([301, 302, 307, 308])('is not followed elsewhere: %d', async (status) => {
    const target = await receiver((_, response) => response.end());
    const moving = await receiver((_, response) =>
      response.writeHead(status, { location: to(target) }).end(),
    );
    expect(await sent(to(moving))).toMatchObject({ status });
    expect(target.asked).toBe(0);
  });

  test('that says when to come back is heard', async () => {
    const busy = await receiver((_, response) => response.writeHead(503, { 'retry-after': '7' }).end());
    expect(await sent(to(busy))).toMatchObject({ status: 503, retryAfter: '7' });
  });

  test('that never ends its answer is read no further than some kilobytes', async () => {
    const endless = await receiver((_, response) => {
      response.writeHead(200);
      const more = setInterval(() => response.write('x'.repeat(65_536)), 1);
      response.on('close', () => clearInterval(more));
    });
    const answer = await sent(to(endless));
    expect(answer).toMatchObject({ status: 200, beginning: 'x'.repeat(200) });
  });

  test('that hangs is given up, before its answer and within it', async () => {
    const silent = await receiver(() => undefined);
    expect(await sent(to(silent))).toBe('timeout');
    const slow = await receiver((_, response) => void response.writeHead(200).write('så'));
    expect(await sent(to(slow))).toMatchObject({ status: 200, beginning: 'så' });
  });

  test('that breaks off or is not there is told apart', async () => {
    const breaking = await receiver((request) => request.socket.destroy());
    expect(await sent(to(breaking))).toBe('broken');
    const closed = await receiver(() => undefined);
    await new Promise((done) => servers.pop()!.close(done));
    expect(await sent(to(closed))).toBe('refused');
    expect(await sent(`https://127.0.0.1:${breaking.port}/`)).toMatch(/tls|broken/);
  });
});

describe('a name', () => {
  const resolving = (...addresses: string[]) => {
    const asked: string[] = [];
    const resolve = async (name: string) => {
      asked.push(name);
      return addresses.map((address) => ({ address, family: address.includes(':') ? 6 : 4 }));
    };
    return { asked, resolve };
  };

  test.each([
    [['127.0.0.1']],
    [['93.184.216.34', '10.0.0.1']],
    [['::ffff:127.0.0.1']],
    [['64:ff9b::a9fe:a9fe']],
    [['fd00::1']],
    [[]],
  ])('that means %j is not connected to', async (addresses) => {
    const { resolve } = resolving(...addresses);
    expect(await sent('https://receiver.example/', { resolve })).toBe('inside');
  });

  test('is asked for once for each connection, and what it means later changes nothing', async () => {
    let connections = 0;
    const inside = await receiver((_, response) => response.end());
    servers.at(-1)!.on('connection', () => connections++);
    const answers = ['127.0.0.1', '192.0.2.1'];
    let asked = 0;
    const resolve = async () => [{ address: answers[asked++] ?? '192.0.2.1', family: 4 }];
    const address = `https://rebinding.example:${inside.port}/`;
    const allowed = new AllowedHosts([`rebinding.example:${inside.port}`]);
    expect(await sent(address, { resolve, allowed })).toMatch(/tls|broken/);
    expect({ asked, connections }).toEqual({ asked: 1, connections: 1 });
  });

  test('that means the inside when it is connected to is refused, whatever it is called', async () => {
    const inside = await receiver((_, response) => response.end());
    const resolve = async () => [{ address: '127.0.0.1', family: 4 }];
    expect(await sent(`https://rebinding.example:${inside.port}/`, { resolve })).toBe('inside');
    expect(inside.asked).toBe(0);
  });

  test('that the operator allows may stand inside, and is connected to as it was resolved', async () => {
    const inside = await receiver((_, response) => response.end('inne'));
    const { asked, resolve } = resolving('127.0.0.1');
    const allowed = new AllowedHosts([`localhost:${inside.port}`]);
    const answer = await sent(`http://localhost:${inside.port}/`, { allowed, resolve });
    expect(answer).toMatchObject({ status: 200, beginning: 'inne' });
    expect(asked).toEqual(['localhost']);
  });

  test('that nobody knows is told', async () => {
    const resolve = () => Promise.reject(Object.assign(new Error('no'), { code: 'ENOTFOUND' }));
    expect(await sent('https://nowhere.example/', { resolve })).toBe('name');
  });

  test('no address that is wrong is asked for', async () => {
    const { asked, resolve } = resolving('93.184.216.34');
    expect(await sent('https://10.0.0.1/', { resolve })).toBe('inside');
    expect(await sent('http://receiver.example/', { resolve })).toBe('address');
    expect(asked).toEqual([]);
  });
});
