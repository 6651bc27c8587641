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

interface LabourOfPair {
  mentor: PersonBrief;
  needed: boolean;
  consent: ConsentState;
  /** Where the employment contract says that mentoring is part of the job, while it holds. */
  contract: { from: string; ground: string } | null;
}

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
  async of(pairId: string): Promise<LabourOfPair> {
    const { mentor, form: code } = await this.pairs.show(pairId);
    const pack = await this.packs.current();
    const form = pack.forms.find((each) => each.code === code);
    const needed = neededKinds(pack, form, 'mentor', false).includes('LABOUR_351_8');
    const acts = (await this.consents.acts([mentor.id])).get(mentor.id) ?? [];
    const [mark] = marksOf(acts, ['LABOUR_351_8'], this.scope.today());
    const consent = mark?.state ?? 'none';
    const held = await this.consents.byContract([mentor.id], 'LABOUR_351_8');
    const contract = consent === 'active' ? (held.get(mentor.id) ?? null) : null;
    return { mentor, needed, consent, contract };
  }

  /** Before it the people of the pair, so that no consent is withdrawn meanwhile. */
  async lock(pairId: string): Promise<void> {
    await this.people.lockWithPeople([pairId]);
  }
}
