import { isOpen, type RoadmapState } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { RoundDues } from '../round-dues.ts';
import type { Moved, Sealed, Subject } from '../subject.ts';
import { ListContent } from './list-content.ts';
import { SchoolListsRepository } from './school-lists.repository.ts';

const states: Record<Moved['to'], RoadmapState> = {
  agreed: 'approved',
  returned: 'returned',
  withdrawn: 'draft',
};

/** Lists of schools on their way up. */
@Injectable()
export class ListSubject implements Subject {
  readonly kind = 'school_list';

  constructor(
    private readonly scope: Scope,
    private readonly lists: SchoolListsRepository,
    private readonly content: ListContent,
    private readonly dues: RoundDues,
    private readonly history: History,
  ) {}

  need(id: string) {
    return this.lists.lists.need({ id });
  }

  /** A municipality hands over by one day, the regional centre by another. */
  async due(id: string): Promise<string | null> {
    const { year } = await this.need(id);
    const fact = this.scope.org.kind === 'region' ? 'SCHOOL_LIST_SENT' : 'SCHOOL_LIST_SUBMITTED';
    return this.dues.ofYear(fact, year);
  }

  async seal(id: string, version: number): Promise<Sealed> {
    const row = await this.lists.lock(id);
    if (!isOpen(row.state)) throw new Problem('list.closed');
    const content = await this.content.of(row);
    if (content.schools.length === 0)
      throw new Problem(row.level === 'region' ? 'list.nothing-agreed' : 'list.empty');
    const edition = row.edition + 1;
    const madeAt = new Date().toISOString();
    await this.lists.editions.insert({ listId: id, edition, content, madeAt });
    await this.lists.lists.update(id, version, { state: 'submitted', edition, agreed: null });
    await this.history.add({ entity: 'school-list', id, action: 'list_submitted' });
    return { title: `Перечень школ на ${row.year} год`, yearTo: row.year, edition, content };
  }

  async move(id: string, moved: Moved): Promise<void> {
    const { version } = await this.handedOver(id, moved.edition);
    await this.end(id, version, moved);
  }

  async takeBack(id: string, version: number, edition: number): Promise<void> {
    await this.handedOver(id, edition);
    await this.end(id, version, { to: 'withdrawn', by: null });
  }

  noteScan(id: string): Promise<void> {
    return this.history.add({ entity: 'school-list', id, action: 'act_scan_attached' });
  }

  private async handedOver(id: string, edition: number) {
    const row = await this.lists.lock(id);
    if (row.state !== 'submitted' || row.edition !== edition)
      throw new Problem('approval.older-edition');
    return row;
  }

  private async end(id: string, version: number, { to, by }: Pick<Moved, 'to' | 'by'>) {
    const agreed = to === 'agreed' ? by : null;
    await this.lists.lists.update(id, version, { state: states[to], agreed });
    await this.history.add({ entity: 'school-list', id, action: `list_${to}` });
  }
}
