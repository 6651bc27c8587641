import { isOpen } from '@nastavnik/contracts/roadmap-states';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { History } from '../../../platform/history/history.ts';
import { onDuplicate } from '../../../platform/problem/duplicates.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { ListContent } from './list-content.ts';
import { SchoolListsRepository } from './school-lists.repository.ts';

const yearTaken = () => new Problem('list.year-taken');
onDuplicate('list_of_year', yearTaken);

/** Writes which schools take part. */
@Injectable()
export class ListWriting {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly history: History,
    private readonly lists: SchoolListsRepository,
    private readonly content: ListContent,
  ) {}

  /** The schools of the year before are there to begin with. */
  async create(year: number): Promise<string> {
    const { kind } = this.scope.org;
    return this.db.transaction(async () => {
      if (await this.lists.lists.exists({ year })) throw yearTaken();
      const [before] = await this.lists.lists.list({ year: year - 1 });
      const { id } = await this.lists.lists.insert({
        id: newId(),
        year,
        level: kind,
        state: 'draft',
        schools: kind === 'region' ? [] : (before?.schools ?? []),
        createdAt: new Date().toISOString(),
      });
      await this.history.add({ entity: 'school-list', id, action: 'list_created' });
      return id;
    });
  }

  change(
    id: string,
    version: number,
    schools: { schoolId: string; reason: string }[],
  ): Promise<void> {
    return this.db.transaction(async () => {
      const row = await this.lists.lock(id);
      if (row.level === 'region') throw new Problem('list.from-below');
      if (!isOpen(row.state)) throw new Problem('list.closed');
      const ours = new Set((await this.content.candidates()).map((school) => school.id));
      if (schools.some(({ schoolId }) => !ours.has(schoolId)))
        throw new Problem('list.strange-school');
      await this.lists.lists.update(id, version, { schools });
      await this.history.add({ entity: 'school-list', id, action: 'list_changed' });
    });
  }

  /** The next edition begins as a draft; the approved one is kept. */
  reopen(id: string, version: number): Promise<void> {
    return this.db.transaction(async () => {
      const { state } = await this.lists.lock(id);
      if (state !== 'approved') throw new Problem('list.not-closed');
      await this.lists.lists.update(id, version, { state: 'draft', agreed: null });
      await this.history.add({ entity: 'school-list', id, action: 'list_reopened' });
    });
  }
}
