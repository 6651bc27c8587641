import type { Period } from '@nastavnik/contracts/substitutes';
import { Injectable } from '@nestjs/common';

/** Knows the meetings that a pair has planned; asked inside the caller's transaction. */
export abstract class PlannedMeetings {
  abstract lead(pairId: string, leaderId: string, days: Period): Promise<void>;
}

/** Where meetings say how planned ones get another leader; call `set` in `onModuleInit`. */
@Injectable()
export class PlannedLead {
  private source: PlannedMeetings | null = null;

  set(source: PlannedMeetings): void {
    this.source = source;
  }

  /** Whoever leads the pair on these days leads what it has planned for them. */
  async give(pairId: string, leaderId: string, days: Period): Promise<void> {
    await this.source?.lead(pairId, leaderId, days);
  }
}
