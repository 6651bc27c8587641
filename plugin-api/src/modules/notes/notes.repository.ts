import type { PrivateNote } from '@nastavnik/contracts/notes';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import type { Place } from '../../platform/db/page.ts';
import { Where } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { NoteEntity } from './note.entity.ts';

/**
 * The only reader and writer of private notes, and only of the signed-in person's own: no method
 * takes an author, so nobody can ask for another's.
 */
@Injectable()
export class NotesRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  /** Newest first, one more than the limit. */
  list(pairId: string, limit: number, after: Place | null): Promise<PrivateNote[]> {
    const where = new Where()
      .and('n.school_id = ?', this.db.school)
      .and('n.author_id = ?', bin(this.scope.personId))
      .and('n.pair_id = ?', bin(pairId));
    if (after) where.past(['n.id'], [after[1]], 'DESC');
    return this.db.query<PrivateNote>(
      `SELECT n.id, n.text, n.written_at AS writtenAt, n.changed_at AS changedAt, n.version
       FROM private_notes n WHERE ${where.text} ORDER BY n.id DESC LIMIT ${limit + 1}`,
      where.params,
    );
  }

  async add(pairId: string, text: string): Promise<string> {
    const writtenAt = new Date().toISOString();
    const note = { id: newId(), pairId, authorId: this.scope.personId, text, writtenAt };
    const { id } = await this.rows.insert(note);
    return id;
  }

  /** The pair that a note is about; refuses `entity.not-found` when it is not the reader's own. */
  async pairOf(id: string): Promise<string> {
    return (await this.rows.need({ id, authorId: this.scope.personId })).pairId;
  }

  change(id: string, version: number, text: string): Promise<number> {
    return this.rows.update(id, version, { text, changedAt: new Date().toISOString() });
  }

  /** Whether the own note of this version was there to be removed. */
  async remove(id: string, version: number): Promise<boolean> {
    await this.pairOf(id);
    const [done] = await this.db.query<{ affectedRows: number }>(
      'DELETE FROM private_notes WHERE school_id = ? AND id = ? AND author_id = ? AND version = ?',
      [this.db.school, bin(id), bin(this.scope.personId), version],
    );
    return done?.affectedRows === 1;
  }

  private get rows() {
    return this.db.rows(NoteEntity);
  }
}
