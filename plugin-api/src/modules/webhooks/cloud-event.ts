import type { WebhookData, WebhookEventType } from '@nastavnik/contracts/webhook-events';

/** What a host is told, before it is put into an envelope. */
export interface News<T extends WebhookEventType = WebhookEventType> {
  type: T;
  subject: string;
  data: WebhookData<T>;
}

/** A CloudEvents 1.0 body; the same event always gives the same text. */
export const cloudEventText = (
  { type, subject, data }: News,
  { id, time, source }: { id: string; time: string; source: string },
): string =>
  JSON.stringify({
    specversion: '1.0',
    id,
    source,
    type,
    time,
    subject,
    datacontenttype: 'application/json',
    data,
  });
