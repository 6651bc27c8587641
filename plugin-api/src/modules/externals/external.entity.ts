import type { ExternalKind } from '@nastavnik/contracts/externals';
import { Entity, Index } from 'typeorm';
import { Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** What the school knows of a person whom no journal keeps; the person's own id is the key. */
@Entity('externals')
@Index('externals_by_name', ['schoolId', 'sortName', 'id'])
export class ExternalEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(255)
  sortName!: string;

  @Word(16)
  kind!: ExternalKind;

  @Word(200)
  place!: string;

  @Word(100, { nullable: true })
  post!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
