import type { RoadmapState } from '@nastavnik/contracts/roadmap-states';
import type { SchoolListContent } from '@nastavnik/contracts/school-list-content';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Json, Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

/** The schools of a municipality that take part in a year; a region's list is made of these. */
@Entity('school_lists')
export class SchoolListEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Column({ type: 'smallint', unsigned: true })
  year!: number;

  @Word(12)
  level!: OrgKind;

  @Word(12)
  state!: RoadmapState;

  @Column({ type: 'int', unsigned: true, default: 0 })
  edition!: number;

  /** Empty in a region's list, which is what came from below. */
  @Json()
  schools!: { schoolId: string; reason: string }[];

  @Json({ nullable: true })
  agreed!: { by: string; on: string } | null;

  @Version()
  version!: number;

  @When()
  createdAt!: string;
}

/** A list as it was when it was handed over; never changed. */
@Entity('school_list_editions')
export class SchoolListEditionEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  listId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  edition!: number;

  @Json()
  content!: SchoolListContent;

  @When()
  madeAt!: string;
}
