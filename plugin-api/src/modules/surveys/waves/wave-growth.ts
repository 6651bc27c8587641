import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import type { PairAction } from '../../pairs/pair-facts.ts';
import { WavesRepository } from './waves.repository.ts';
import { WavesService } from './waves.service.ts';

/** Open waves take those of their year whose pairs begin or end meanwhile; hearing it again adds nobody. */
@Injectable()
export class WaveGrowth {
  constructor(
    private readonly waves: WavesRepository,
    private readonly service: WavesService,
  ) {}

  listen(outbox: Outbox): void {
    outbox.on('pairs.changed', ({ pairIds, action }) => this.follow(action, pairIds));
  }

  private async follow(action: PairAction, pairIds: string[]): Promise<void> {
    const begins = action === 'fixed' || action === 'mentee_joined';
    if (!begins && action !== 'closed') return;
    const moment = begins ? 'entry' : 'exit';
    const open = await this.waves.growing(moment);
    for (const { id } of open) await this.service.add(id, pairIds);
  }
}
