import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { PacksService } from '../../packs/packs.service.ts';
import { PlannedMeetings } from '../../programmes/norms/planned-meetings.ts';

/** How many meetings are expected of pairs: by their programme, or else by the pack. */
@Injectable()
export class MeetingNorms {
  constructor(
    private readonly packs: PacksService,
    private readonly programmes: PlannedMeetings,
  ) {}

  async of(pairs: readonly Pair[]): Promise<(pairId: string) => number> {
    const { norms } = await this.packs.current();
    const planned = await this.programmes.of(pairs);
    return (pairId) => planned.get(pairId) ?? norms.meetingsPlanned;
  }
}
