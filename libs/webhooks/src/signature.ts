import { createHmac, randomBytes } from 'node:crypto';

const SECRET_PREFIX = 'whsec_';
const SECRET_BYTES = 32;

/** As Standard Webhooks writes secrets: shown once, and sealed. */
export const newSecret = () => SECRET_PREFIX + randomBytes(SECRET_BYTES).toString('base64');

type Signed = { readonly id: string; readonly atS: number; readonly body: string };

/** The headers of Standard Webhooks: a signature by each secret, so that one can follow the other. */
export const signatureHeaders = ({ id, atS, body }: Signed, secrets: readonly string[]) => ({
  'webhook-id': id,
  'webhook-timestamp': String(atS),
  'webhook-signature': secrets.map((secret) => `v1,${mac(secret, `${id}.${atS}.${body}`)}`).join(' '),
});

const mac = (secret: string, content: string) =>
  createHmac('sha256', Buffer.from(secret.slice(SECRET_PREFIX.length), 'base64'))
    .update(content)
    .digest('base64');
