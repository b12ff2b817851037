import type { AddressFlaw } from '@drivbank/webhooks';

/** What is wished for cannot be: of the address, of the kinds of events, or of how many there are. */
export class WebhookRefused extends Error {
  constructor(readonly why: AddressFlaw | 'kind-unknown' | 'too-many' | 'not-open') {
    super(`The webhook is refused: ${why}`);
    this.name = 'WebhookRefused';
  }
}
