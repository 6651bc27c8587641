import type { Replacing } from '@nastavnik/contracts/pair-drafts';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { PairDecisionsService } from '../pair-decisions.service.ts';
import { PairMakingService } from '../pair-making.service.ts';
import { PairPeopleRepository } from '../pair-people.ts';
import { TransferFacts } from './transfer-facts.ts';

/** Gives the mentees of a pair another mentor: the old pair ends and the new one is proposed, or neither. */
@Injectable()
export class PairReplacing {
  constructor(
    private readonly people: PairPeopleRepository,
    private readonly roster: RosterService,
    private readonly decisions: PairDecisionsService,
    private readonly making: PairMakingService,
    private readonly facts: TransferFacts,
  ) {}

  /** Those who have left the school stay behind in the old pair, and those whom the curator names. */
  replace(pairId: string, version: number, wanted: Replacing): Promise<string> {
    const { mentorId, without = [], ...closing } = wanted;
    return this.facts.together(async () => {
      const [pair] = await this.people.lockWithPeople([pairId], [mentorId]);
      if (!pair) throw new Problem('entity.not-found');
      if (pair.mentorId === mentorId) throw new Problem('pair.same-mentor');
      await this.decisions.close(pairId, version, closing);
      const { form, model, programmeId, menteeIds } = pair;
      const members = await this.roster.members(menteeIds);
      const going = menteeIds.filter((id) => !without.includes(id));
      if (going.length === 0) throw new Problem('group.last-mentee');
      const here = going.filter((id) => members.get(id)?.active);
      const id = await this.making.create({
        mentorId,
        menteeIds: here.length > 0 ? here : going,
        form,
        model,
        ...(programmeId !== null && { programmeId }),
        agreed: false,
      });
      await this.facts.replaced(pair, { id, mentorId });
      return id;
    });
  }
}
