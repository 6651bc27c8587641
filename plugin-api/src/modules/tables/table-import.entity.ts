import type { TableBase, TableField } from '@nastavnik/contracts/table-fields';
import { Column, Entity, Index } from 'typeorm';
import { Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

/** A table that somebody has read in, and what applying it has changed. */
@Entity('table_imports')
@Index('imports_by_age', ['schoolId', 'createdAt'])
export class TableImportEntity {
  @Uuid({ primary: true })
  schoolId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(8)
  base!: TableBase;

  @Word(255)
  fileName!: string;

  @Word(8)
  state!: 'read' | 'applied' | 'undone';

  @Column({ type: 'smallint', unsigned: true })
  headerLine!: number;

  @Json()
  fields!: (TableField | null)[];

  /** The cells as packed JSON; gone after a month. */
  @Column({ type: 'mediumblob', nullable: true })
  cells!: Buffer | null;

  /** Who was changed, and how they were before, as packed JSON. */
  @Column({ type: 'mediumblob', nullable: true })
  taken!: Buffer | null;

  /** What has become of each row when the table was applied, as packed JSON. */
  @Column({ type: 'mediumblob', nullable: true })
  done!: Buffer | null;

  @When()
  createdAt!: string;

  @Uuid({ nullable: true })
  createdBy!: string | null;

  @Version()
  version!: number;

  @When()
  changedAt!: string;
}
