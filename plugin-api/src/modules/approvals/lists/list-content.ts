import type { ListedSchool, SchoolListContent } from '@nastavnik/contracts/school-list-content';
import type { SchoolList } from '@nastavnik/contracts/school-lists';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { Orgs } from '../../orgs/orgs.service.ts';
import type { ApprovalEntity } from '../approval.entity.ts';
import { ApprovalsRepository } from '../approvals.repository.ts';
import type { SchoolListEntity } from './school-list.entity.ts';

/** What stands in a list: schools that a municipality has named, or what came to a region from below. */
@Injectable()
export class ListContent {
  constructor(
    private readonly scope: Scope,
    private readonly orgs: Orgs,
    private readonly rounds: ApprovalsRepository,
  ) {}

  async of(list: SchoolListEntity): Promise<SchoolListContent> {
    const { year, level } = list;
    if (level === 'region') return { year, level, schools: (await this.below(year)).schools };
    const names = new Map((await this.candidates()).map(({ id, name }) => [id, name]));
    return {
      year,
      level,
      schools: list.schools.map(({ schoolId, reason }) => ({
        schoolId,
        name: names.get(schoolId) ?? '',
        reason,
        municipality: null,
      })),
    };
  }

  /** The schools of the municipality in scope. */
  candidates() {
    return this.orgs.schoolsUnder(this.scope.org);
  }

  /** What came to the region in scope for a year: the schools, and how far each municipality is. */
  async below(year: number): Promise<Pick<SchoolList, 'schools' | 'parts'>> {
    const [all, orgs] = await Promise.all([
      this.rounds.lists(year),
      this.orgs.children(this.scope.org.id),
    ]);
    const rounds = all.filter(({ office }) => office === 'org');
    const came = latest(rounds);
    return {
      schools: agreedOf(rounds),
      parts: orgs
        .filter(({ kind }) => kind === 'municipality')
        .map(({ id, name }) => ({
          name,
          state: came.get(id)?.state ?? null,
          schools: schoolsOf(came.get(id)).length,
        })),
    };
  }
}

/** What was agreed to last stands until a later round is agreed to. */
const agreedOf = (rounds: readonly ApprovalEntity[]): ListedSchool[] =>
  [...latest(rounds.filter(({ state }) => state === 'agreed')).values()]
    .toSorted((one, other) => one.senderName.localeCompare(other.senderName, 'ru'))
    .flatMap((row) =>
      schoolsOf(row).map((school) => ({ ...school, municipality: row.senderName })),
    );

/** The last round of each sender; the later come first. */
const latest = (rounds: readonly ApprovalEntity[]): Map<string, ApprovalEntity> =>
  new Map(rounds.toReversed().map((row) => [row.senderId, row]));

const schoolsOf = (row: ApprovalEntity | undefined): ListedSchool[] =>
  row && 'schools' in row.content ? row.content.schools : [];
