import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Scheduler } from '../../../platform/schedule/scheduler.ts';
import { DigestNews } from './digest-news.ts';
import { Digests } from './digests.ts';

const MINUTES = 15;
/** A region's schools take their time. */
const LEASE_SECONDS = 600;

/** Sets the digest's clock going, and hands what it says to the hosts. */
@Injectable()
export class DigestJobs {
  constructor(scheduler: Scheduler, outbox: Outbox, digests: Digests, news: DigestNews) {
    const often = { seconds: MINUTES * 60, leaseSeconds: LEASE_SECONDS };
    scheduler.every('calendar.digest', often, () => digests.tell(new Date()));
    outbox.on('calendar.digest', (payload, event) => news.tell(payload, event));
  }
}
