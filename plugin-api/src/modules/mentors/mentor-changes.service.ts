import type { Leaving } from '@nastavnik/contracts/mentees';
import type { MentorChanges, NewMentors } from '@nastavnik/contracts/mentors';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { ConsentChecks } from '../consents/consent-checks.ts';
import { entryOf, fits } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { MentorFacts } from './mentor-facts.ts';
import { MentorsRepository } from './mentors.repository.ts';

/** Changes the base of mentors. */
@Injectable()
export class MentorChangesService {
  constructor(
    private readonly mentors: MentorsRepository,
    private readonly roster: RosterService,
    private readonly packs: PacksService,
    private readonly facts: MentorFacts,
    private readonly consents: ConsentChecks,
  ) {}

  /** Takes people in; those who are there already stay as they are. */
  async add({ personIds, base, capacity, competences }: NewMentors) {
    const pack = await this.packs.current();
    const { side } = entryOf(pack, 'bases', base);
    return this.mentors.together(async () => {
      const ids = [...new Set(personIds)];
      const members = [...(await this.roster.needActive(ids)).values()];
      const unfit = members.filter((member) => !fits(side, member));
      if (unfit.length > 0)
        throw new Problem('mentor.base-unfit', {
          names: unfit.map(({ brief }) => shortName(brief)),
        });
      const there = await this.mentors.activeOf(ids);
      const fresh = members.filter(({ id }) => !there.has(id));
      await this.mentors.add(fresh, {
        base,
        capacity: capacity ?? pack.norms.mentorCapacity,
        competences,
      });
      await this.facts.added(fresh.map(({ id }) => id));
      return { added: fresh.length, already: ids.length - fresh.length };
    });
  }

  update(mentorId: string, version: number, changes: MentorChanges): Promise<void> {
    return this.mentors.together(async () => {
      await this.roster.lock([mentorId]);
      const kept = await this.mentors.rows.need({ id: mentorId, active: true });
      // what is published of somebody is spread to everybody
      if (changes.caseUrl && changes.caseUrl !== kept.caseUrl)
        await this.consents.needOf('DISTRIBUTION', [mentorId]);
      const changedAt = new Date().toISOString();
      await this.mentors.rows.update(mentorId, version, { ...changes, changedAt });
      if (changes.capacity !== undefined) await this.needCapacity(mentorId, changes.capacity);
      await this.facts.changed(mentorId, Object.keys(changes));
    });
  }

  async leave(mentorId: string, version: number, { reason }: Leaving): Promise<void> {
    entryOf(await this.packs.current(), 'leaveReasons', reason);
    await this.mentors.together(async () => {
      await this.roster.lock([mentorId]);
      await this.mentors.rows.need({ id: mentorId, active: true });
      await this.mentors.leave(mentorId, version, reason);
      if ((await this.mentors.menteesOf(mentorId)) > 0) throw new Problem('mentor.in-pair');
      const { until } = await this.mentors.standsIn(mentorId);
      if (until !== null) throw new Problem('mentor.stands-in', { until });
      await this.facts.left(mentorId, reason);
    });
  }

  /** Refuses less than the mentees of now, those of others for whom the mentor stands in among them. */
  private async needCapacity(mentorId: string, capacity: number): Promise<void> {
    const { mentees: standsFor } = await this.mentors.standsIn(mentorId);
    const mentees = (await this.mentors.menteesOf(mentorId)) + standsFor;
    if (capacity < mentees)
      throw new Problem('mentor.capacity-low', { mentees, ...(standsFor > 0 && { standsFor }) });
  }
}
