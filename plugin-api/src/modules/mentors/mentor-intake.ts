import { Injectable } from '@nestjs/common';
import { fits } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { RosterService } from '../roster/roster.service.ts';
import { MentorFacts } from './mentor-facts.ts';
import { MentorsRepository } from './mentors.repository.ts';

/** Takes people of tables into the base of mentors; part of the caller's transaction. */
@Injectable()
export class MentorIntake {
  constructor(
    private readonly mentors: MentorsRepository,
    private readonly roster: RosterService,
    private readonly packs: PacksService,
    private readonly facts: MentorFacts,
  ) {}

  /** Adds those who are not there, in the first sub-base that suits them unless another is said. */
  async takeIn(people: readonly { personId: string }[]): Promise<void> {
    const pack = await this.packs.current();
    const ids = people.map(({ personId }) => personId);
    const [members, there] = [await this.roster.members(ids), await this.mentors.activeOf(ids)];
    const fresh = [...members.values()].filter(({ id }) => !there.has(id));
    const baseOf = Map.groupBy(
      fresh,
      (member) => pack.bases.find(({ side }) => fits(side, member))?.code,
    );
    for (const [base, some] of baseOf)
      if (base)
        await this.mentors.add(some, {
          base,
          capacity: pack.norms.mentorCapacity,
          competences: [],
        });
  }

  /** States, history and the outbox after the words of a table are in. */
  async settle(ids: readonly string[], there: ReadonlySet<string>): Promise<void> {
    const added = ids.filter((id) => !there.has(id));
    if (added.length > 0) await this.facts.added(added);
    for (const id of ids) if (there.has(id)) await this.facts.changed(id, []);
  }

  async tookOut(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.facts.left(id, 'ADDED_BY_MISTAKE');
  }
}
