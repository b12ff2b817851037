import { status, type ServerWritableStream } from '@grpc/grpc-js';
import type { ReadReq, ReadResp } from '@eventstore/db-client/generated/streams_pb.js';
import { RpcError } from './rpc-error.js';

/** A read or a subscription. Answers may be encoded already. */
export type ReadCall = ServerWritableStream<ReadReq, ReadResp | Buffer>;

/** The way to one reader: no faster than he reads, and over when his call is. */
export class Outlet {
  isOpen = true;
  private readonly gone: Promise<void>;

  constructor(private readonly call: ReadCall) {
    this.gone = new Promise((resolve) => {
      const over = () => {
        this.isOpen = false;
        resolve();
      };
      for (const end of ['cancelled', 'close', 'error']) call.once(end, over);
    });
  }

  async send(message: ReadResp | Buffer): Promise<void> {
    if (!this.isOpen || this.call.cancelled) throw new RpcError(status.CANCELLED, 'The reader has gone.');
    if (this.call.write(message)) return;
    await this.until((drained) => {
      this.call.once('drain', drained);
      return () => this.call.off('drain', drained);
    });
  }

  /** Waits for what `arm` listens to, or for the end of the call, and leaves no listener behind. */
  async until(arm: (happened: () => void) => () => void): Promise<void> {
    let disarm = (): void => undefined;
    await Promise.race([this.gone, new Promise<void>((resolve) => (disarm = arm(resolve)))]);
    disarm();
  }
}
