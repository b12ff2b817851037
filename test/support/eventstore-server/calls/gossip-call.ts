import { randomUUID } from 'node:crypto';
import { ClusterInfo, EndPoint, MemberInfo } from '@eventstore/db-client/generated/gossip_pb.js';
import { uuidOf } from './wire.js';

export type Member = {
  readonly host: string;
  readonly port: number;
  readonly state: 'leader' | 'follower';
  readonly isAlive: boolean;
};

const STATES = { leader: MemberInfo.VNodeState.LEADER, follower: MemberInfo.VNodeState.FOLLOWER };

/** Who is in the cluster, as this node believes. */
export function clusterInfo(members: readonly Member[]): ClusterInfo {
  const answer = new ClusterInfo();
  for (const { host, port, state, isAlive } of members) {
    const endPoint = new EndPoint();
    endPoint.setAddress(host);
    endPoint.setPort(port);
    const member = new MemberInfo();
    member.setInstanceId(uuidOf(randomUUID()));
    member.setTimeStamp(String(BigInt(Date.now()) * 10_000n));
    member.setState(STATES[state]);
    member.setIsAlive(isAlive);
    member.setHttpEndPoint(endPoint);
    answer.addMembers(member);
  }
  return answer;
}
