import type { NewPair } from '@nastavnik/contracts/pair-drafts';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { MenteesRepository } from '../mentees/mentees.repository.ts';
import { MentorsRepository } from '../mentors/mentors.repository.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { PairPeopleRepository } from './pair-people.ts';

/** Whether the people of a new pair are in their bases and the mentor has room. */
@Injectable()
export class PairBases {
  constructor(
    private readonly mentors: MentorsRepository,
    private readonly mentees: MenteesRepository,
    private readonly people: PairPeopleRepository,
  ) {}

  /** Refuses otherwise; the mentor takes nobody else until the transaction ends. */
  async needRoom(
    { mentorId, menteeIds, form }: Pick<NewPair, 'mentorId' | 'menteeIds' | 'form'>,
    members: Map<string, Member>,
  ): Promise<void> {
    const names = (ids: string[]) =>
      ids.flatMap((id) => {
        const member = members.get(id);
        return member ? [shortName(member.brief)] : [];
      });
    const mentor = await this.mentors.lock(mentorId);
    const there = await this.mentees.activeOf(menteeIds);
    const outside = [...(mentor ? [] : [mentorId]), ...menteeIds.filter((id) => !there.has(id))];
    if (!mentor || outside.length > 0)
      throw new Problem('pair.not-in-base', { names: names(outside) });
    if (await this.people.together(mentorId, menteeIds)) throw new Problem('pair.already-active');
    const taken = await this.people.inPairOf(form, menteeIds);
    if (taken.length > 0) throw new Problem('pair.form-taken', { names: names(taken) });
    const mentees = await this.mentors.menteesOf(mentorId);
    if (mentees + menteeIds.length > mentor.capacity)
      throw new Problem('mentor.full', { capacity: mentor.capacity, mentees });
  }
}
