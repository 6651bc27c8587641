import type { NewSubstitute, Substitutes } from '@nastavnik/contracts/substitutes';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PairsService } from '../pairs.service.ts';
import { SubstituteWriting } from './substitute-writing.service.ts';
import { stateOn, SubstitutesRepository } from './substitutes.repository.ts';

/** Who leads a pair while its mentor is away, and the curator's word on it. */
@Injectable()
export class SubstitutesService {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly substitutes: SubstitutesRepository,
    private readonly writing: SubstituteWriting,
  ) {}

  /** Within the reader's reach; why the mentor is away is told to the curator alone. */
  async ofPair(pairId: string): Promise<Substitutes> {
    await this.pairs.show(pairId);
    const curates = this.scope.reach.has('school');
    const all = (await this.substitutes.ofPairs([pairId])).filter(
      ({ hidden }) => curates || !hidden,
    );
    const today = this.scope.today();
    return {
      items: all.map(({ fromOn, untilOn, orderNumber, orderDate, reason, ...kept }) => ({
        ...kept,
        from: fromOn,
        until: untilOn,
        state: stateOn({ fromOn, untilOn }, today),
        reason: curates ? reason : null,
        order: orderNumber && orderDate ? { number: orderNumber, date: orderDate } : null,
      })),
    };
  }

  async name(pairId: string, wanted: NewSubstitute): Promise<Substitutes> {
    await this.writing.name(pairId, wanted);
    return this.ofPair(pairId);
  }

  async end(substituteId: string, version: number): Promise<Substitutes> {
    return this.ofPair(await this.writing.end(substituteId, version));
  }
}
