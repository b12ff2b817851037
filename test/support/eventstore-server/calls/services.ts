import type {
  handleServerStreamingCall,
  sendUnaryData,
  Server,
  ServerUnaryCall,
  ServiceDefinition,
} from '@grpc/grpc-js';
import { GossipService, type IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import {
  ServerFeaturesService,
  type IServerFeaturesServer,
} from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService, type IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { HangUp, type Faults } from '../faults/faults.js';
import type { Struck } from '../faults/fault.js';
import type { LogWriter } from '../log/log-writer.js';
import { serveAppend } from './append-call.js';
import { serveBatchAppend } from './batch-append-call.js';
import { serveDelete, serveTombstone } from './delete-call.js';
import { supportedMethods } from './features-call.js';
import { clusterInfo, type Member } from './gossip-call.js';
import type { ReadCall } from './outlet.js';
import { serveRead } from './read-call.js';
import { asRpcError } from './rpc-error.js';
import { serveSubscription } from './subscribe-call.js';

/** What a node serves and what it says of itself. */
export type Node = {
  readonly writer: LogWriter;
  readonly faults: Faults;
  readonly version: string;
  readonly appendBytesMax: number;
  readonly batchAppend: boolean;
  readonly members: () => readonly Member[];
};

export function addServices(server: Server, node: Node): void {
  const { writer, faults, appendBytesMax } = node;
  const write = answeredThrough(faults, 'answer');
  const tell = answeredThrough(faults);
  const streams: StreamsServer = {
    read: (call) => serveReader(writer, faults, call),
    append: write('append', (call) => serveAppend(writer, appendBytesMax, call)),
    batchAppend: (call) => serveBatchAppend(writer, faults, appendBytesMax, call),
    delete: write('delete', ({ request }) => serveDelete(writer, request)),
    tombstone: write('delete', ({ request }) => serveTombstone(writer, request)),
  };
  const features: Pick<IServerFeaturesServer, 'getSupportedMethods'> = {
    getSupportedMethods: tell('features', async () => supportedMethods(node.version, node.batchAppend)),
  };
  const gossip: Pick<IGossipServer, 'read'> = {
    read: tell('gossip', async () => clusterInfo(node.members())),
  };
  server.addService(STREAMS, streams);
  server.addService(ServerFeaturesService, features);
  server.addService(GossipService, gossip);
}

/** The generated server, but for reads, whose answers may come encoded. */
type StreamsServer = Pick<IStreamsServer, 'append' | 'batchAppend' | 'delete' | 'tombstone'> & {
  readonly read: handleServerStreamingCall<ReadReq, ReadResp | Buffer>;
};

const STREAMS: ServiceDefinition = {
  ...StreamsService,
  read: {
    ...StreamsService.read,
    responseSerialize: (answer: ReadResp | Buffer) =>
      Buffer.isBuffer(answer) ? answer : StreamsService.read.responseSerialize(answer),
  },
};

function serveReader(writer: LogWriter, faults: Faults, call: ReadCall): void {
  const isSubscription = call.request.getOptions()!.hasSubscription();
  const serve = () => (isSubscription ? serveSubscription(writer, faults, call) : serveRead(writer, call));
  faults
    .meet(isSubscription ? 'subscribe' : 'read', call, { hangUp: true })
    .then(serve)
    .catch((error: unknown) => {
      if (call.cancelled) return;
      if (error instanceof HangUp) call.end();
      else call.emit('error', asRpcError(error));
    });
}

/** Calls with one answer, between the faults that meet them when they come in and, of writes, before they go out. */
const answeredThrough =
  (faults: Faults, at?: 'answer') =>
  <Call extends Pick<ServerUnaryCall<unknown, unknown>, 'getPeer'>, Answer>(
    struck: Struck,
    serve: (call: Call) => Promise<Answer>,
  ) =>
  (call: Call, callback: sendUnaryData<Answer>): void => {
    const served = async (): Promise<Answer> => {
      await faults.meet(struck, call);
      const answer = await serve(call);
      if (at) await faults.meet(struck, call, { at });
      return answer;
    };
    served().then(
      (answer) => callback(null, answer),
      (error: unknown) => callback(asRpcError(error)),
    );
  };
