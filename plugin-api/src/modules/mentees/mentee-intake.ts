import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { entryOf, fits, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { MenteeFacts } from './mentee-facts.ts';
import { type MenteeEntry, MenteesRepository } from './mentees.repository.ts';

/** Takes people in from requests and tables: the new are added, the others get what is new of them. */
@Injectable()
export class MenteeIntake {
  constructor(
    private readonly mentees: MenteesRepository,
    private readonly roster: RosterService,
    private readonly packs: PacksService,
    private readonly facts: MenteeFacts,
  ) {}

  /** Part of the caller's transaction; each person once. */
  async take(entries: readonly MenteeEntry[]): Promise<{ added: string[]; updated: string[] }> {
    const pack = await this.packs.current();
    const ids = entries.map(({ personId }) => personId);
    const members = await this.roster.needActive(ids);
    const unfit = entries.flatMap(({ personId, form }) => {
      const member = members.get(personId);
      return form && member && !fits(entryOf(pack, 'forms', form).mentee, member)
        ? [shortName(member.brief)]
        : [];
    });
    if (unfit.length > 0) throw new Problem('mentee.form-unfit', { names: unfit });
    const there = await this.mentees.activeOf(ids);
    const added = ids.filter((id) => !there.has(id));
    await this.mentees.add(
      [...members.values()]
        .filter(({ id }) => !there.has(id))
        .map((member) => ({ member, form: usualForm(pack, 'mentee', member)?.code ?? null })),
      { ground: null, request: null },
    );
    for (const entry of entries) await this.mentees.fill(entry);
    const updated = ids.filter((id) => there.has(id));
    await this.facts.added(added);
    await this.facts.taken(updated);
    return { added, updated };
  }
}
