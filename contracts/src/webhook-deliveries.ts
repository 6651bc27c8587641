import { z } from 'zod';
import { Id, Instant } from './primitives.ts';
import { WebhookType } from './webhook-events.ts';

/**
 * Why a message did not get through: `status` is an answer other than 2xx, `redirect` one that sends
 * elsewhere; `address` was refused by our rules; `answer` was too large or packed; `secret` can no
 * longer be read, ask for a new one.
 */
export const DeliveryError = z.enum([
  'status',
  'redirect',
  'timeout',
  'unreachable',
  'address',
  'answer',
  'secret',
]);
export type DeliveryError = z.infer<typeof DeliveryError>;

export const Attempt = z
  .object({
    number: z.int(),
    at: Instant,
    /** Null when no answer came. */
    status: z.int().nullable(),
    durationMs: z.int(),
    error: DeliveryError.nullable(),
  })
  .meta({ id: 'WebhookAttempt' });
export type Attempt = z.infer<typeof Attempt>;

export const DeliveryState = z.enum(['waiting', 'delivered', 'failed']);
export type DeliveryState = z.infer<typeof DeliveryState>;

/** One event for one address. */
export const Delivery = z
  .object({
    id: Id,
    /** `webhook-id` of the message. */
    eventId: Id,
    type: WebhookType,
    state: DeliveryState,
    createdAt: Instant,
    /** Of a waiting one. */
    nextTryAt: Instant.nullable(),
    /** The last twenty, oldest first. */
    attempts: z.array(Attempt),
  })
  .meta({ id: 'WebhookDelivery' });
export type Delivery = z.infer<typeof Delivery>;

export const TestResult = Attempt.omit({ number: true })
  .extend({ delivered: z.boolean(), eventId: Id })
  .meta({ id: 'WebhookTestResult' });
export type TestResult = z.infer<typeof TestResult>;
