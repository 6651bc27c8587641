import { Module } from '@nestjs/common';
import { SyncModule } from '../sync/sync.module.ts';
import { AttemptsRepository } from './attempts.repository.ts';
import { DeliveriesRepository } from './deliveries.repository.ts';
import { DeliveryBook } from './delivery-book.ts';
import { DeliveryLog } from './delivery-log.ts';
import { FanOut } from './fan-out.ts';
import { HostNews } from './host-news.ts';
import { RunBook } from './run-book.ts';
import { Sender } from './sender.ts';
import { SigningSecrets } from './signing-secrets.ts';
import { WebhookCleaner } from './webhook-cleaner.ts';
import { WebhookHistory } from './webhook-history.ts';
import { WebhookPost } from './webhook-post.ts';
import { WebhookTest } from './webhook-test.ts';
import { WebhooksController } from './webhooks.controller.ts';
import { WebhooksRepository } from './webhooks.repository.ts';
import { Webhooks } from './webhooks.service.ts';

/** Tells hosts what happened, at the addresses they have given: at least once, for three days. */
@Module({
  imports: [SyncModule],
  controllers: [WebhooksController],
  providers: [
    AttemptsRepository,
    DeliveriesRepository,
    DeliveryBook,
    DeliveryLog,
    FanOut,
    HostNews,
    RunBook,
    Sender,
    SigningSecrets,
    WebhookCleaner,
    WebhookHistory,
    WebhookPost,
    WebhookTest,
    Webhooks,
    WebhooksRepository,
  ],
  exports: [FanOut],
})
export class WebhooksModule {}
