import type { ConsentState } from '@nastavnik/contracts/consents';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { ConsentChecks } from '../consents/consent-checks.ts';
import { marksOf } from '../consents/consent-state.ts';
import { neededKinds } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { PairPeopleRepository } from '../pairs/pair-people.ts';
import { PairsService } from '../pairs/pairs.service.ts';

/** What labour law needs to know of a pair. */
@Injectable()
export class LabourPairs {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly people: PairPeopleRepository,
    private readonly packs: PacksService,
    private readonly consents: ConsentChecks,
  ) {}

  /** Whether the form asks for the papers, and where the mentor's consent stands. */
  async of(
    pairId: string,
  ): Promise<{ mentor: PersonBrief; needed: boolean; consent: ConsentState }> {
    const { mentor, form: code } = await this.pairs.show(pairId);
    const pack = await this.packs.current();
    const form = pack.forms.find((each) => each.code === code);
    const needed = neededKinds(pack, form, 'mentor', false).includes('LABOUR_351_8');
    const acts = (await this.consents.acts([mentor.id])).get(mentor.id) ?? [];
    const [mark] = marksOf(acts, ['LABOUR_351_8'], this.scope.today());
    return { mentor, needed, consent: mark?.state ?? 'none' };
  }

  /** Before it the people of the pair, so that no consent is withdrawn meanwhile. */
  async lock(pairId: string): Promise<void> {
    await this.people.lockWithPeople([pairId]);
  }
}
