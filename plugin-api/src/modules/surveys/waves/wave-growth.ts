import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Outbox } from '../../../platform/outbox/outbox.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import type { PairAction } from '../../pairs/pair-facts.ts';
import { WavesRepository } from './waves.repository.ts';
import { WavesService } from './waves.service.ts';

/** Open waves take those whose pairs begin or end meanwhile; hearing it again adds nobody. */
@Injectable()
export class WaveGrowth {
  constructor(
    private readonly scope: Scope,
    private readonly waves: WavesRepository,
    private readonly service: WavesService,
  ) {}

  listen(outbox: Outbox): void {
    outbox.on('pairs.changed', ({ pairIds, action }) => this.follow(action, pairIds));
  }

  private async follow(action: PairAction, pairIds: string[]): Promise<void> {
    if (action !== 'fixed' && action !== 'closed') return;
    const moment = action === 'fixed' ? 'entry' : 'exit';
    const open = await this.waves.growing(moment, schoolYearOf(this.scope.today()));
    for (const { id } of open) await this.service.add(id, pairIds);
  }
}
