import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { PairsService } from '../../pairs/pairs.service.ts';
import { SubstitutesRepository } from '../../pairs/substitutes/substitutes.repository.ts';
import { shortName } from '../../roster/brief.ts';
import type { MadeSheet } from './made-sheet.ts';
import { substituteOrder } from './substitute-order.ts';

/** The order on those who lead pairs while mentors are away. */
@Injectable()
export class SubstitutePapers {
  constructor(
    private readonly pairs: PairsService,
    private readonly substitutes: SubstitutesRepository,
    private readonly packs: PacksService,
  ) {}

  async order(ids: readonly string[]): Promise<MadeSheet[]> {
    const found = await this.substitutes.byIds(ids);
    if (found.length < new Set(ids).size) throw new Problem('entity.not-found');
    if (found.some(({ fromOn, untilOn }) => untilOn < fromOn))
      throw new Problem('document.substitute-cancelled');
    const hidden = found.filter((each) => each.hidden).map(({ person }) => shortName(person));
    if (hidden.length > 0) throw new Problem('document.data-hidden', { names: hidden });
    const pairs = await this.pairs.agreed(found.map(({ pairId }) => pairId));
    return [substituteOrder(found, pairs, await this.packs.current())];
  }
}
