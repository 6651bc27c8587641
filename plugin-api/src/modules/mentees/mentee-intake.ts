import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { entryOf, fits, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { shortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { needBirthDates } from './birth-dates.ts';
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
    const there = await this.takeIn(ids);
    for (const entry of entries) await this.mentees.fill(entry);
    await this.settle(ids, there);
    return {
      added: ids.filter((id) => !there.has(id)),
      updated: ids.filter((id) => there.has(id)),
    };
  }

  /** Adds those who are not there, in the form that suits them; gives those who are. */
  async takeIn(ids: readonly string[]): Promise<Set<string>> {
    const pack = await this.packs.current();
    const [members, there] = [await this.roster.members(ids), await this.mentees.activeOf(ids)];
    const fresh = [...members.values()].filter(({ id }) => !there.has(id));
    needBirthDates(fresh);
    await this.mentees.add(
      fresh.map((member) => ({ member, form: usualForm(pack, 'mentee', member)?.code ?? null })),
      { ground: null, request: null },
    );
    return there;
  }

  /** States, history and the outbox after the new words are in. */
  async settle(ids: readonly string[], there: ReadonlySet<string>): Promise<void> {
    await this.facts.added(ids.filter((id) => !there.has(id)));
    await this.facts.taken(ids.filter((id) => there.has(id)));
  }

  async tookOut(ids: readonly string[]): Promise<void> {
    for (const id of ids) await this.facts.left(id, 'ADDED_BY_MISTAKE');
  }
}
