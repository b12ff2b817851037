import { status } from '@grpc/grpc-js';
import { batchErrors } from '../calls/batch-error.js';
import { RpcError } from '../calls/rpc-error.js';
import type { Strike } from './fault.js';

type Endpoint = { readonly host: string; readonly port: number };

/** Faults that are an answer: the node does not do what it is asked, and says so. */
type Refusal = Exclude<Strike['what'], { kind: 'silence' | 'cut' | 'hang-up' | 'delay' | 'duplicate' }>;

export function refusalOf(what: Refusal): RpcError {
  const { UNAVAILABLE, ABORTED, PERMISSION_DENIED, INTERNAL } = status;
  const { notHandled, timeout, accessDenied } = batchErrors;
  switch (what.kind) {
    case 'not-leader':
      return notLeader(what.leader);
    case 'not-ready':
      return new RpcError(UNAVAILABLE, 'Server Is Not Ready', {}, notHandled('Server Is Not Ready'));
    case 'too-busy':
      return new RpcError(UNAVAILABLE, 'Server Is Too Busy', {}, notHandled('Server Is Busy'));
    case 'timeout':
      return new RpcError(ABORTED, 'Operation timed out: CommitTimeout', {}, timeout());
    case 'access-denied': {
      const trailers = { exception: 'access-denied' };
      return new RpcError(PERMISSION_DENIED, 'Access Denied', trailers, accessDenied());
    }
    case 'internal':
      return new RpcError(INTERNAL, 'The cluster changes its leader.');
  }
}

/** Where the leader is can be told in trailers only: so it ends a stream of appends too. */
function notLeader(leader: Endpoint | undefined): RpcError {
  const unknown = 'No leader info available in response';
  if (!leader) return new RpcError(status.UNKNOWN, unknown, {}, batchErrors.notHandled(unknown));
  return new RpcError(status.NOT_FOUND, 'Leader info available', {
    exception: 'not-leader',
    'leader-endpoint-host': leader.host,
    'leader-endpoint-port': leader.port,
  });
}
