import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { pageFrom, placeOf } from '../../platform/db/page.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { NotesRepository } from './notes.repository.ts';

/**
 * Notes that a mentor keeps for themselves. They stand apart from the log: no history row, no event
 * and no document ever tells of them, not even that there are any.
 */
@Injectable()
export class NotesService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly notes: NotesRepository,
  ) {}

  async list(pairId: string, { limit, after }: { limit: number; after?: string }) {
    await this.pairs.show(pairId);
    const rows = await this.notes.list(pairId, limit, placeOf(after));
    return pageFrom(
      rows,
      limit,
      ({ id }) => ['', id],
      (row) => row,
    );
  }

  add(pairId: string, text: string): Promise<{ id: string }> {
    return this.db.transaction(async () => {
      const pair = await this.pairs.show(pairId);
      if (pair.mentor.id !== this.scope.personId) throw new Problem('note.not-mentor');
      this.needOpen(pair);
      return { id: await this.notes.add(pairId, text) };
    });
  }

  change(noteId: string, version: number, text: string): Promise<{ version: number }> {
    return this.db.transaction(async () => {
      this.needOpen(await this.pairs.show(await this.notes.pairOf(noteId)));
      return { version: await this.notes.change(noteId, version, text) };
    });
  }

  /** Of a pair that has ended, notes are read and removed. */
  private needOpen({ status }: Pair): void {
    if (status === 'finished' || status === 'broken') throw new Problem('note.pair-ended');
  }

  remove(noteId: string, version: number): Promise<{ removed: string }> {
    return this.db.transaction(async () => {
      if (!(await this.notes.remove(noteId, version))) throw new Problem('version.stale');
      return { removed: noteId };
    });
  }
}
