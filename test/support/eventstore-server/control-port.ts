import { once } from 'node:events';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { HOST } from './connections.js';
import type { EventStoreServer } from './eventstore-server.js';
import type { Fault } from './faults/fault.js';

/**
 * Gives a server in a process of its own its faults: `POST /faults` with a fault as JSON, `DELETE /faults` heals,
 * `POST /cut` breaks every connection. Answers with nothing, or with a sentence that says what is wrong.
 */
export async function openControlPort(server: EventStoreServer): Promise<string> {
  const control = controlOf(server).listen(0, HOST);
  await once(control, 'listening');
  return `http://${HOST}:${(control.address() as AddressInfo).port}`;
}

const controlOf = (server: EventStoreServer): Server =>
  createServer((request, response) => {
    obey(server, request).then(
      () => response.writeHead(204).end(),
      (error: Error) => response.writeHead(400).end(error.message),
    );
  });

async function obey(server: EventStoreServer, request: IncomingMessage): Promise<void> {
  switch (`${request.method} ${request.url}`) {
    case 'POST /faults':
      return server.faults.add(JSON.parse(await textOf(request)) as Fault);
    case 'DELETE /faults':
      return server.faults.heal();
    case 'POST /cut':
      return server.cut();
    default:
      throw new Error(`Nothing is done for ${request.method} ${request.url}.`);
  }
}

async function textOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString('utf8');
}
