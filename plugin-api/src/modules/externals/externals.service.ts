import type {
  ExternalChanges,
  ExternalMentor,
  ExternalsQuery,
  NewExternal,
} from '@nastavnik/contracts/externals';
import type { SeenCheck } from '@nastavnik/contracts/record-checks';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { newId } from '../../platform/db/id.ts';
import { pageFrom } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { PassesService } from '../access/passes/passes.service.ts';
import { MentorChangesService } from '../mentors/mentor-changes.service.ts';
import { ExternalFacts } from './external-facts.ts';
import { type ExternalRow, ExternalsRepository } from './externals.repository.ts';

const fullName = ({ family, given, middle }: ExternalChanges) =>
  [family, given, middle].filter(Boolean).join(' ');

/** Mentors whom no journal keeps: added, changed and shown by the school. */
@Injectable()
export class ExternalsService {
  constructor(
    private readonly db: Db,
    private readonly externals: ExternalsRepository,
    private readonly mentors: MentorChangesService,
    private readonly passes: PassesService,
    private readonly facts: ExternalFacts,
  ) {}

  async list(query: ExternalsQuery) {
    const rows = await this.externals.list(query);
    const passes = await this.passes.newestOf(rows.map(({ id }) => id));
    const seen = await this.facts.checks.seen(rows.map(({ id }) => id));
    return pageFrom(
      rows,
      query.limit,
      ({ sortName, id }) => [sortName, id],
      (row) => view(row, seen, passes.get(row.id)),
    );
  }

  add({ base, capacity, competences, recordCheck, ...of }: NewExternal): Promise<ExternalMentor> {
    return this.db.transaction(async () => {
      const sortName = fullName(of);
      const there = await this.externals.namesakes(sortName);
      if (there.some(({ birthDate }) => birthDate === of.birthDate))
        throw new Problem('external.already', { name: sortName });
      await this.facts.needOutside(base);
      const id = newId();
      const { kind, place, post } = of;
      await this.externals.addPerson(id, of);
      const changedAt = new Date().toISOString();
      await this.externals.rows.insert({ id, sortName, kind, place, post, changedAt });
      await this.mentors.add({ personIds: [id], base, capacity, competences });
      await this.facts.happened('external-added', id);
      if (recordCheck) await this.facts.checks.check(id, recordCheck);
      return this.show(id);
    });
  }

  update(personId: string, version: number, of: ExternalChanges): Promise<ExternalMentor> {
    return this.db.transaction(async () => {
      const before = await this.show(personId);
      if (!of.birthDate && before.birthDate && (await this.externals.isMentee(personId)))
        throw new Problem('mentee.birth-date-needed', { names: [fullName(of)] });
      const { kind, place, post } = of;
      const changedAt = new Date().toISOString();
      const row = { sortName: fullName(of), kind, place, post, changedAt };
      await this.externals.rows.update(personId, version, row);
      await this.externals.changePerson(personId, of);
      const was: Record<string, unknown> = { ...before, ...before.name };
      const fields = Object.entries(of).flatMap(([name, is]) => (was[name] === is ? [] : [name]));
      await this.facts.happened('external-changed', personId, fields);
      return this.show(personId);
    });
  }

  private async show(id: string): Promise<ExternalMentor> {
    const row = await this.externals.find(id);
    if (!row) throw new Problem('entity.not-found');
    return view(
      row,
      await this.facts.checks.seen([id]),
      (await this.passes.newestOf([id])).get(id),
    );
  }
}

function view(
  { family, given, middle, mentees, ...row }: ExternalRow,
  seen: Map<string, SeenCheck>,
  pass: ExternalMentor['pass'] = null,
): ExternalMentor {
  return {
    ...row,
    name: { family, given, middle },
    mentees: mentees ?? 0,
    recordCheck: seen.get(row.id) ?? null,
    pass,
  };
}
