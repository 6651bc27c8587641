import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';
const BYTES = 32;

/** A secret as Standard Webhooks writes it. */
export const newSecret = (): string => `${PREFIX}${randomBytes(BYTES).toString('base64')}`;

export interface Message {
  id: string;
  body: string;
}

/** The headers of one sending: signed anew each time, by every secret that holds. */
export function signed({ id, body }: Message, secrets: readonly string[], at: Date) {
  const timestamp = String(Math.floor(at.getTime() / 1_000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.slice(PREFIX.length), 'base64');
    const mac = createHmac('sha256', key).update(`${id}.${timestamp}.${body}`).digest('base64');
    return `v1,${mac}`;
  });
  return {
    'webhook-id': id,
    'webhook-timestamp': timestamp,
    'webhook-signature': signatures.join(' '),
  };
}
