import type { WebhookType } from '@nastavnik/contracts/webhook-events';
import type { WebhookTrouble } from '@nastavnik/contracts/webhooks';
import { Column, Entity } from 'typeorm';
import { Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** An address of a host that is told of events. */
@Entity('webhooks')
export class WebhookEntity {
  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  connectionId!: string;

  @Word(2000)
  url!: string;

  /** Null: all. */
  @Json({ nullable: true })
  types!: WebhookType[] | null;

  @Word(200)
  description!: string;

  @Column({ type: 'boolean', default: true })
  enabled!: boolean;

  @Word(16, { nullable: true })
  disabledReason!: WebhookTrouble | null;

  @When({ nullable: true })
  disabledAt!: string | null;

  @When({ nullable: true })
  failingSince!: string | null;

  @When()
  createdAt!: string;

  @Version()
  version!: number;
}
