import type { Leaving, MenteeChanges, NewMentees } from '@nastavnik/contracts/mentees';
import type { Pack } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { ConsentChecks } from '../consents/consent-checks.ts';
import { entryOf, fits, usualForm } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { shortName } from '../roster/brief.ts';
import type { Member } from '../roster/roster.repository.ts';
import { RosterService } from '../roster/roster.service.ts';
import { needBirthDates } from './birth-dates.ts';
import { MenteeFacts } from './mentee-facts.ts';
import { MenteesRepository } from './mentees.repository.ts';

function checkForm(pack: Pack, code: string, members: Member[]) {
  const form = entryOf(pack, 'forms', code);
  const unfit = members.filter((member) => !fits(form.mentee, member));
  if (unfit.length > 0)
    throw new Problem('mentee.form-unfit', { names: unfit.map(({ brief }) => shortName(brief)) });
}

/** Changes the base of mentees. */
@Injectable()
export class MenteeChangesService {
  constructor(
    private readonly mentees: MenteesRepository,
    private readonly roster: RosterService,
    private readonly packs: PacksService,
    private readonly facts: MenteeFacts,
    private readonly consents: ConsentChecks,
  ) {}

  /** Takes people in; those who are there already stay as they are. */
  async add({ personIds, form, ground, request }: NewMentees) {
    const pack = await this.packs.current();
    if (ground) entryOf(pack, 'grounds', ground);
    return this.mentees.together(async () => {
      const ids = [...new Set(personIds)];
      const members = [...(await this.roster.needActive(ids)).values()];
      if (form) checkForm(pack, form, members);
      const there = await this.mentees.activeOf(ids);
      const fresh = members.filter(({ id }) => !there.has(id));
      needBirthDates(fresh);
      await this.mentees.add(
        fresh.map((member) => ({
          member,
          form: form ?? usualForm(pack, 'mentee', member)?.code ?? null,
        })),
        { ground, request },
      );
      await this.facts.added(fresh.map(({ id }) => id));
      return { added: fresh.length, already: ids.length - fresh.length };
    });
  }

  async update(menteeId: string, version: number, changes: MenteeChanges): Promise<void> {
    const pack = await this.packs.current();
    await this.mentees.together(async () => {
      await this.roster.lock([menteeId]);
      const kept = await this.mentees.rows.need({ id: menteeId, active: true });
      // what is published of somebody is spread to everybody
      if (changes.caseUrl && changes.caseUrl !== kept.caseUrl)
        await this.consents.needOf('DISTRIBUTION', [menteeId]);
      if (changes.form)
        checkForm(pack, changes.form, [...(await this.roster.need([menteeId])).values()]);
      if (changes.ground) entryOf(pack, 'grounds', changes.ground);
      const changedAt = new Date().toISOString();
      await this.mentees.rows.update(menteeId, version, { ...changes, changedAt });
      await this.facts.changed(menteeId, Object.keys(changes));
    });
  }

  async leave(menteeId: string, version: number, { reason }: Leaving): Promise<void> {
    entryOf(await this.packs.current(), 'leaveReasons', reason);
    await this.mentees.together(async () => {
      await this.roster.lock([menteeId]);
      await this.mentees.rows.need({ id: menteeId, active: true });
      await this.mentees.leave(menteeId, version, reason);
      if (await this.mentees.inOpenPair(menteeId)) throw new Problem('mentee.in-pair');
      await this.facts.left(menteeId, reason);
    });
  }
}
