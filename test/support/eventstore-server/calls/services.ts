import type { handleServerStreamingCall, sendUnaryData, Server, ServiceDefinition } from '@grpc/grpc-js';
import { GossipService, type IGossipServer } from '@eventstore/db-client/generated/gossip_grpc_pb.js';
import {
  ServerFeaturesService,
  type IServerFeaturesServer,
} from '@eventstore/db-client/generated/serverfeatures_grpc_pb.js';
import { StreamsService, type IStreamsServer } from '@eventstore/db-client/generated/streams_grpc_pb.js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
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
  readonly version: string;
  readonly appendBytesMax: number;
  readonly batchAppend: boolean;
  readonly members: () => readonly Member[];
};

export function addServices(server: Server, node: Node): void {
  const { writer, appendBytesMax } = node;
  const streams: StreamsServer = {
    read: (call) => serveReader(writer, call),
    append: answered((call) => serveAppend(writer, appendBytesMax, call)),
    batchAppend: (call) => serveBatchAppend(writer, appendBytesMax, call),
    delete: answered(({ request }) => serveDelete(writer, request)),
    tombstone: answered(({ request }) => serveTombstone(writer, request)),
  };
  const features: Pick<IServerFeaturesServer, 'getSupportedMethods'> = {
    getSupportedMethods: answered(async () => supportedMethods(node.version, node.batchAppend)),
  };
  const gossip: Pick<IGossipServer, 'read'> = { read: answered(async () => clusterInfo(node.members())) };
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

function serveReader({ log, now }: LogWriter, call: ReadCall): void {
  const serve = call.request.getOptions()!.hasSubscription() ? serveSubscription : serveRead;
  serve(log, now, call).catch((error: unknown) => {
    if (!call.cancelled) call.emit('error', asRpcError(error));
  });
}

const answered =
  <Call, Answer>(serve: (call: Call) => Promise<Answer>) =>
  (call: Call, callback: sendUnaryData<Answer>): void => {
    serve(call).then(
      (answer) => callback(null, answer),
      (error: unknown) => callback(asRpcError(error)),
    );
  };
