import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Outbox } from '../../platform/outbox/outbox.ts';

declare module '../../platform/outbox/events.ts' {
  interface Events {
    'roadmap.changed': { roadmapId: string; action: RoadmapAction };
  }
}

export type RoadmapAction =
  | 'roadmap_created'
  | 'roadmap_changed'
  | 'roadmap_removed'
  | 'roadmap_submitted'
  | 'roadmap_returned'
  | 'roadmap_withdrawn'
  | 'roadmap_agreed'
  | 'roadmap_approved'
  | 'roadmap_reopened'
  | 'act_scan_attached'
  | 'consultation_opened'
  | 'consultation_prolonged'
  | 'consultation_closed'
  | 'item_added'
  | 'item_changed'
  | 'item_removed'
  | 'item_started'
  | 'item_skipped'
  | 'item_unskipped'
  | 'item_unconfirmed'
  | 'item_shown'
  | 'item_unshown'
  | 'item_confirmed'
  | 'item_upheld'
  | 'item_sent_back';

/** Whatever happens to a roadmap: history keeps it, the outbox tells it. */
@Injectable()
export class RoadmapFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async happened(roadmapId: string, action: RoadmapAction, note?: string): Promise<void> {
    await this.history.add({ entity: 'roadmap', id: roadmapId, action, ...(note && { note }) });
    await this.outbox.add('roadmap.changed', { roadmapId, action });
  }
}
