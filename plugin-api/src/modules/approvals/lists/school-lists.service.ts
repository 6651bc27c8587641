import type { SchoolList, SchoolListBrief } from '@nastavnik/contracts/school-lists';
import { isOpen } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { SessionSource } from '../../../platform/scope/session-source.ts';
import { RoundDues } from '../round-dues.ts';
import { ListContent } from './list-content.ts';
import type { SchoolListEntity } from './school-list.entity.ts';
import { SchoolListsRepository } from './school-lists.repository.ts';

/** Reads the lists of schools of the org in scope. */
@Injectable()
export class SchoolListsService {
  constructor(
    private readonly scope: Scope,
    private readonly sessions: SessionSource,
    private readonly lists: SchoolListsRepository,
    private readonly content: ListContent,
    private readonly dues: RoundDues,
  ) {}

  async list() {
    const rows = await this.lists.lists.list({}, { order: { year: 'DESC' } });
    return { items: rows.map(briefOf), year: this.thisYear() };
  }

  async show(id: string): Promise<SchoolList> {
    const row = await this.lists.lists.need({ id });
    const isRegion = row.level === 'region';
    const open = isOpen(row.state);
    const below = isRegion ? await this.content.below(row.year) : null;
    const { schools } = open
      ? (below ?? (await this.content.of(row)))
      : await this.edition(id, row.edition);
    const { rights } = await this.sessions.rightsOf(this.scope.person, this.scope.org);
    const candidates = isRegion || !open ? [] : await this.content.candidates();
    return {
      ...briefOf(row),
      schools,
      candidates: candidates.map((school) => ({ schoolId: school.id, name: school.name })),
      parts: below?.parts ?? [],
      days: {
        compiled: await this.dues.ofYear('SCHOOL_LIST_COMPILED', row.year),
        submitted: await this.dues.ofYear('SCHOOL_LIST_SUBMITTED', row.year),
        approved: await this.dues.ofYear('SCHOOL_LIST_APPROVED', row.year),
        sent: await this.dues.ofYear('SCHOOL_LIST_SENT', row.year),
      },
      today: this.scope.today(),
      may: { write: rights.has('lists.write') },
    };
  }

  async edition(listId: string, edition: number) {
    const kept = await this.lists.editions.find({ listId, edition });
    if (!kept) throw new Problem('entity.not-found');
    return kept.content;
  }

  private thisYear(): number {
    return Number(this.scope.today().slice(0, 4));
  }
}

function briefOf(row: SchoolListEntity): SchoolListBrief {
  const { id, year, level, state, edition, agreed, version } = row;
  return { id, year, level, state, edition, agreed, version };
}
