import type { NewSubstitute, Substitutes } from '@nastavnik/contracts/substitutes';
import { Injectable } from '@nestjs/common';
import { dateIn, Scope } from '../../../platform/scope/scope.ts';
import { isKnownSome, isPast, type KnownDays, knownUntil } from '../groups/known-days.ts';
import { PairsService } from '../pairs.service.ts';
import { SubstituteWriting } from './substitute-writing.service.ts';
import { type KeptSubstitute, stateOn, SubstitutesRepository } from './substitutes.repository.ts';

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
    const known = await this.pairs.show(pairId);
    const curates = this.scope.reach.has('school');
    const all = (await this.substitutes.ofPairs([pairId])).filter(
      (each) => (curates || !each.hidden) && this.isKnown(known, each),
    );
    const today = this.scope.today();
    return {
      items: all.map(({ fromOn, untilOn, orderNumber, orderDate, reason, ...kept }) => ({
        ...kept,
        from: fromOn,
        until: knownUntil(known, untilOn),
        state: stateOn({ fromOn, untilOn: knownUntil(known, untilOn) }, today),
        reason: curates ? reason : null,
        order: orderNumber && orderDate ? { number: orderNumber, date: orderDate } : null,
      })),
    };
  }

  /** Who was not in the group all the time knows who stood in while they were, and was named by then. */
  private isKnown(known: KnownDays, { fromOn, untilOn, namedAt }: KeptSubstitute): boolean {
    if (known.stays === undefined) return true;
    const namedOn = dateIn(this.scope.org.timeZone, new Date(namedAt));
    const days = { from: fromOn, until: untilOn };
    return fromOn <= untilOn && isKnownSome(known, days) && !isPast(known, namedOn);
  }

  async name(pairId: string, wanted: NewSubstitute): Promise<Substitutes> {
    await this.writing.name(pairId, wanted);
    return this.ofPair(pairId);
  }

  async end(substituteId: string, version: number): Promise<Substitutes> {
    return this.ofPair(await this.writing.end(substituteId, version));
  }
}
