import type { NewPair } from '@nastavnik/contracts/pair-drafts';
import type { Period } from '@nastavnik/contracts/substitutes';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { MenteesRepository } from '../mentees/mentees.repository.ts';
import { MentorsRepository } from '../mentors/mentors.repository.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { PairPeopleRepository } from './pair-people.ts';
import { SubstitutesRepository } from './substitutes/substitutes.repository.ts';

/** As far as anybody plans. */
const LAST_DAY = '2199-12-31';

/** Whether the people of a new pair are in their bases and the mentor has room. */
@Injectable()
export class PairBases {
  constructor(
    private readonly scope: Scope,
    private readonly mentors: MentorsRepository,
    private readonly mentees: MenteesRepository,
    private readonly people: PairPeopleRepository,
    private readonly substitutes: SubstitutesRepository,
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
    await this.needPlaces(mentorId, mentor, menteeIds.length, {
      from: this.scope.today(),
      until: LAST_DAY,
    });
  }

  /** Refuses a substitute who is in no base or has no room on these days. */
  async needSubstitute(
    { id, brief }: Pick<Member, 'id' | 'brief'>,
    mentees: number,
    days: Period,
  ): Promise<void> {
    const mentor = await this.mentors.lock(id);
    if (!mentor) throw new Problem('pair.not-in-base', { names: [shortName(brief)] });
    await this.needPlaces(id, mentor, mentees, days);
  }

  private async needPlaces(
    mentorId: string,
    { capacity }: { capacity: number },
    more: number,
    days: Period,
  ): Promise<void> {
    const standsFor = await this.substitutes.menteesOf(mentorId, days);
    const mentees = (await this.mentors.menteesOf(mentorId)) + standsFor;
    if (mentees + more > capacity)
      throw new Problem('mentor.full', {
        capacity,
        mentees,
        more,
        ...(standsFor > 0 && { standsFor }),
      });
  }
}
