import { z } from 'zod';
import { Id, Instant, pageOf, PageQuery, Text, Version } from './primitives.ts';
import { route } from './route.ts';
import { Delivery, DeliveryState, TestResult } from './webhook-deliveries.ts';
import { WebhookType } from './webhook-events.ts';

export const WEBHOOK_LIMIT = 10;

const Address = z.url({ protocol: /^https?$/ }).max(2000);
const Types = z.array(WebhookType).min(1).max(50).nullable();

/** Where a host is told of events; https, and an address that the operator's rules allow. */
export const NewWebhook = z
  .object({
    url: Address,
    /** Null: all there are, later ones too. */
    types: Types.default(null),
    description: Text(200).default(''),
  })
  .meta({ id: 'NewWebhook' });
export type NewWebhook = z.infer<typeof NewWebhook>;

export const WebhookPatch = z
  .object({ url: Address, types: Types, description: Text(200) })
  .partial()
  .meta({ id: 'WebhookPatch' });
export type WebhookPatch = z.infer<typeof WebhookPatch>;

/** gone: the address answered 410; failing: nothing got through for five days. */
export const WebhookTrouble = z.enum(['gone', 'failing']);
export type WebhookTrouble = z.infer<typeof WebhookTrouble>;

export const Webhook = z
  .object({
    id: Id,
    url: z.string(),
    types: Types,
    description: z.string(),
    enabled: z.boolean(),
    /** Why and when we have stopped sending. */
    disabled: z.object({ reason: WebhookTrouble, at: Instant }).nullable(),
    /** Since when nothing has got through; null when the last message did. */
    failingSince: Instant.nullable(),
    createdAt: Instant,
    version: Version,
  })
  .meta({ id: 'Webhook' });
export type Webhook = z.infer<typeof Webhook>;

/** `whsec_` and 32 bytes in base64; shown once. */
const Secret = z.string();
export const MadeWebhook = Webhook.extend({ secret: Secret }).meta({ id: 'MadeWebhook' });
export type MadeWebhook = z.infer<typeof MadeWebhook>;

export const NewSecret = z
  .object({
    secret: Secret,
    /** Until then messages carry the signatures of the former secrets too. */
    formerUntil: Instant,
  })
  .meta({ id: 'NewWebhookSecret' });
export type NewSecret = z.infer<typeof NewSecret>;

export const WebhookRef = z.object({ webhookId: Id });
export type WebhookRef = z.infer<typeof WebhookRef>;
export const DeliveryRef = WebhookRef.extend({ deliveryId: Id });
export type DeliveryRef = z.infer<typeof DeliveryRef>;
export const DeliveryQuery = PageQuery.extend({ state: DeliveryState.optional() });
export type DeliveryQuery = z.infer<typeof DeliveryQuery>;

const may = { scope: 'webhooks.manage' } as const;

// Answers with a secret are not kept for repeats, so `create` and `rotate` take no repeat key: an
// address can be registered once, and a lost secret is replaced by another.
export const webhookRoutes = {
  create: route({
    method: 'POST',
    path: '/sync/v1/webhooks',
    summary: 'Ask to be told of events at an address; the secret is shown only now',
    may,
    status: 201,
    body: NewWebhook,
    response: MadeWebhook,
  }),
  list: route({
    method: 'GET',
    path: '/sync/v1/webhooks',
    summary: 'Addresses that are told of events',
    may,
    response: z.object({ items: z.array(Webhook) }),
  }),
  show: route({
    method: 'GET',
    path: '/sync/v1/webhooks/:webhookId',
    summary: 'One address',
    may,
    params: WebhookRef,
    response: Webhook,
  }),
  update: route({
    method: 'PATCH',
    path: '/sync/v1/webhooks/:webhookId',
    summary: 'Change the address, the types of events or the description',
    may,
    params: WebhookRef,
    body: WebhookPatch,
    ifMatch: true,
    response: Webhook,
  }),
  remove: route({
    method: 'DELETE',
    path: '/sync/v1/webhooks/:webhookId',
    summary: 'Stop telling an address, and forget its log',
    may,
    params: WebhookRef,
    response: z.object({ removed: Id }),
  }),
  enable: route({
    method: 'POST',
    path: '/sync/v1/webhooks/:webhookId/enable',
    summary: 'Send again after we have stopped; what happened meanwhile is not sent',
    may,
    params: WebhookRef,
    response: Webhook,
  }),
  rotate: route({
    method: 'POST',
    path: '/sync/v1/webhooks/:webhookId/secret',
    summary: 'Get a new secret; the former one signs beside it for 24 hours',
    may,
    params: WebhookRef,
    response: NewSecret,
  }),
  test: route({
    method: 'POST',
    path: '/sync/v1/webhooks/:webhookId/test',
    summary: 'Send `webhook.test` now, once, and say what came of it',
    may,
    params: WebhookRef,
    response: TestResult,
  }),
  deliveries: route({
    method: 'GET',
    path: '/sync/v1/webhooks/:webhookId/deliveries',
    summary: 'Log of messages of the last 30 days, newest first',
    may,
    params: WebhookRef,
    query: DeliveryQuery,
    response: pageOf(Delivery),
  }),
  retry: route({
    method: 'POST',
    path: '/sync/v1/webhooks/:webhookId/deliveries/:deliveryId/retry',
    summary: 'Send one message again, with the same webhook-id',
    may,
    status: 202,
    params: DeliveryRef,
    response: Delivery,
  }),
};
