import type { TableBase } from '@nastavnik/contracts/table-fields';
import { Injectable } from '@nestjs/common';
import { ConsentChecks } from '../consents/consent-checks.ts';
import { MenteeIntake } from '../mentees/mentee-intake.ts';
import { MentorIntake } from '../mentors/mentor-intake.ts';
import { RosterService } from '../roster/roster.service.ts';
import { BaseRecords } from './base-records.repository.ts';
import type { PlannedRow } from './plan/plan-import.ts';
import type { Before } from './table-undo.ts';

/** Rows of a table become entries of a base. */
@Injectable()
export class BaseIntake {
  constructor(
    private readonly roster: RosterService,
    private readonly records: BaseRecords,
    private readonly mentees: MenteeIntake,
    private readonly mentors: MentorIntake,
    private readonly consents: ConsentChecks,
  ) {}

  /** Part of the caller's transaction; gives how everybody was before. */
  async take(base: TableBase, rows: readonly PlannedRow[]): Promise<Before[]> {
    const people = rows.flatMap(({ person, values }) =>
      person ? [{ personId: person.id, values }] : [],
    );
    if (people.length === 0) return [];
    const ids = people.map(({ personId }) => personId);
    await this.roster.needActive(ids);
    const before = await this.records.now(base, ids);
    const published = people.filter(({ personId, values }) => {
      const { caseUrl } = values;
      return caseUrl && caseUrl !== before.get(personId)?.values['caseUrl'];
    });
    await this.consents.needOf(
      'DISTRIBUTION',
      published.map(({ personId }) => personId),
    );
    if (base === 'mentees') await this.mentees.takeIn(ids);
    else await this.mentors.takeIn(people);
    for (const { personId, values } of people) await this.records.set(base, personId, values);
    if (base === 'mentees') await this.mentees.settle(ids, new Set(activeIn(before)));
    else await this.mentors.settle(ids, new Set(activeIn(before)));
    const after = await this.records.now(base, ids);
    return ids.map((id) => ({
      id,
      was: before.get(id) ?? null,
      version: after.get(id)?.version ?? 0,
    }));
  }
}

const activeIn = (now: ReadonlyMap<string, { active: boolean }>) =>
  [...now].flatMap(([id, { active }]) => (active ? [id] : []));
