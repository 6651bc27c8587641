import { Entity, Index } from 'typeorm';
import { Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A mentor's note about a pair; nobody but its author may be given it. */
@Entity('private_notes')
@Index('notes_of_author', ['schoolId', 'authorId', 'pairId', 'id'])
@Index('notes_of_pair', ['schoolId', 'pairId'])
export class NoteEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  pairId!: string;

  @Uuid()
  authorId!: string;

  @Word(2000)
  text!: string;

  @When()
  writtenAt!: string;

  @When({ nullable: true })
  changedAt!: string | null;

  @Version()
  version!: number;
}
