import type { RoadmapColumn } from '@nastavnik/contracts/roadmap-imports';
import { Column, Entity, Index } from 'typeorm';
import { Json, Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

/** A file of which a roadmap is to be made, and what was said about it. */
@Entity('roadmap_imports')
@Index('roadmap_imports_by_age', ['orgId', 'createdAt'])
export class RoadmapImportEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(255)
  fileName!: string;

  /** Which table of the file; null until somebody chooses. */
  @Column({ type: 'smallint', unsigned: true, nullable: true })
  tableAt!: number | null;

  @Column({ type: 'smallint', unsigned: true })
  headerLine!: number;

  @Json()
  fields!: (RoadmapColumn | null)[];

  @Json()
  answers!: Record<string, string>;

  /** The tables as packed JSON; gone when the roadmap is made, or after a month. */
  @Column({ type: 'mediumblob', nullable: true })
  cells!: Buffer | null;

  @Uuid({ nullable: true })
  roadmapId!: string | null;

  @Uuid({ nullable: true })
  createdBy!: string | null;

  @Version()
  version!: number;

  @When()
  createdAt!: string;

  @When()
  changedAt!: string;
}
