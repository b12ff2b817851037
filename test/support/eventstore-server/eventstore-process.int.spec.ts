import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import {
  EventStoreDBClient,
  MaxAppendSizeExceededError,
  NO_STREAM,
  START,
  streamNameFilter,
  StreamNotFoundError,
  UnavailableError,
  type Position,
} from '@eventstore/db-client';
import { EventStoreProcess } from '../eventstore-process.js';
import { all, insisted, some, until } from './driving.js';
import type { Fault } from './faults/fault.js';

const MINUTE = 60_000;

let directory: string;
let server: EventStoreProcess;
const clients: EventStoreDBClient[] = [];

beforeEach(() => {
  directory = mkdtempSync(join(tmpdir(), 'eventstore-process-'));
});
afterEach(async () => {
  for (const client of clients.splice(0)) void client.dispose();
  await server.end('SIGKILL');
  rmSync(directory, { recursive: true });
});

async function started(options: Parameters<typeof EventStoreProcess.start>[0]) {
  server = await EventStoreProcess.start(options);
  const client = EventStoreDBClient.connectionString(server.connectionString);
  clients.push(client);
  return client;
}

test(
  'a process is given its faults, healed, cut and refused nonsense',
  async () => {
    const client = await started({});
    await server.add({ on: 'read', what: { kind: 'not-ready' } });
    await expect(all(client.readAll())).rejects.toBeInstanceOf(UnavailableError);
    await server.heal();
    expect(await all(client.readAll())).not.toEqual([]);
    const over = all(client.subscribeToAll());
    await Promise.all([expect(over).rejects.toBeInstanceOf(UnavailableError), sleep(50).then(server.cut)]);
    await expect(server.add({ on: 'tea', what: { kind: 'cut' } } as unknown as Fault)).rejects.toThrow(
      /option/,
    );
  },
  MINUTE,
);

test(
  'in memory, a process forgets when it is started again; its flags are those of main.ts',
  async () => {
    const client = await started({ flags: ['--append-bytes-max', '1000', '--no-batch-append'] });
    await client.appendToStream('s', some(1));
    await expect(client.appendToStream('s', some(100))).rejects.toBeInstanceOf(MaxAppendSizeExceededError);
    await server.restart();
    await expect(insisted(() => all(client.readStream('s')))).rejects.toBeInstanceOf(StreamNotFoundError);
  },
  MINUTE,
);

const WRITERS = 8;

/** Writes one event after the other until it is told to stop; keeps the ids of what was acknowledged. */
class Writer {
  readonly acknowledged: string[] = [];
  isStopped = false;
  isIdle = false;

  constructor(
    private readonly client: EventStoreDBClient,
    readonly stream: string,
  ) {}

  async write(): Promise<void> {
    let expectedRevision: bigint | typeof NO_STREAM = NO_STREAM;
    while (!this.isStopped) {
      const events = some(1);
      const append = () => this.client.appendToStream(this.stream, events, { expectedRevision });
      const answer = await insisted(append);
      expectedRevision = answer.nextExpectedRevision;
      this.acknowledged.push(events[0]!.id);
    }
    this.isIdle = true;
  }
}

/** Follows by position, from where it has come to, however often its subscription breaks. */
class Follower {
  readonly seen: string[] = [];
  breaks = 0;
  private position: Position | typeof START = START;
  isStopped = false;

  constructor(private readonly client: EventStoreDBClient) {}

  async follow(): Promise<void> {
    while (!this.isStopped) {
      const filter = streamNameFilter({ prefixes: ['chaos-'] });
      const subscription = this.client.subscribeToAll({ filter, fromPosition: this.position });
      try {
        for await (const { event } of subscription) {
          this.seen.push(event!.id);
          this.position = event!.position!;
        }
      } catch {
        this.breaks += 1;
        await sleep(20);
      }
    }
  }
}

/** Writers and a follower on one client, until what they did is settled. */
class Storm {
  readonly writers: readonly Writer[];
  readonly follower: Follower;
  private readonly over: Promise<unknown>;
  private failure: unknown;

  constructor(client: EventStoreDBClient) {
    this.writers = Array.from({ length: WRITERS }, (_, i) => new Writer(client, `chaos-${i}`));
    this.follower = new Follower(client);
    const all = [...this.writers.map((writer) => writer.write()), this.follower.follow()];
    this.over = Promise.all(all).catch((error: unknown) => (this.failure = error));
  }

  get acknowledged(): readonly string[] {
    return this.writers.flatMap(({ acknowledged }) => acknowledged);
  }

  /** Waits until so many more are acknowledged. */
  async goesOn(events: number): Promise<void> {
    const enough = this.acknowledged.length + events;
    await until(() => this.failure !== undefined || this.acknowledged.length >= enough);
    expect(this.failure).toBeUndefined();
  }

  /** Lets the writers finish and the follower see it all. */
  async settle(): Promise<void> {
    for (const writer of this.writers) writer.isStopped = true;
    await until(() => this.writers.every(({ isIdle }) => isIdle));
    await until(() => this.follower.seen.length >= this.acknowledged.length);
    this.follower.isStopped = true;
    await server.cut();
    await this.over;
  }
}

test(
  'eight writers and a follower, three deaths and a pause: what was acknowledged is there, once',
  async () => {
    const client = await started({ file: join(directory, 'log') });
    const storm = new Storm(client);
    for (let death = 0; death < 3; death++) {
      await storm.goesOn(80);
      await server.restart();
    }
    await storm.goesOn(80);
    server.pause();
    await sleep(300);
    const paused = storm.acknowledged.length;
    await sleep(100);
    expect(storm.acknowledged).toHaveLength(paused);
    server.resume();
    await storm.goesOn(80);
    await storm.settle();

    for (const { stream, acknowledged } of storm.writers) {
      const read = await insisted(() => all(client.readStream(stream)));
      expect(read.map(({ event }) => event!.id)).toEqual(acknowledged);
    }
    expect([...storm.follower.seen].sort()).toEqual([...storm.acknowledged].sort());
    expect(storm.follower.breaks).toBeGreaterThanOrEqual(3);
  },
  2 * MINUTE,
);
