import { SupportedMethod, SupportedMethods } from '@eventstore/db-client/generated/serverfeatures_pb.js';

const STREAMS = 'event_store.client.streams.streams';

/** What the client asks before its first append. Without `batchappend` it appends call by call. */
export function supportedMethods(version: string, batchAppend: boolean): SupportedMethods {
  const answer = new SupportedMethods();
  answer.setEventStoreServerVersion(version);
  const add = (name: string, features: string[] = []): void => {
    const method = new SupportedMethod();
    method.setServiceName(STREAMS);
    method.setMethodName(name);
    method.setFeaturesList(features);
    answer.addMethods(method);
  };
  add('read', ['position', 'events']);
  for (const name of ['append', 'delete', 'tombstone']) add(name);
  if (batchAppend) add('batchappend', ['deadline_duration']);
  return answer;
}
