import type { ControlMatter } from '@nastavnik/contracts/control-matters';
import type { ControlMark } from '@nastavnik/contracts/control-sheets';
import { Column, Entity } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

export type Counts = Partial<Record<ControlMatter, number>>;
export type Marks = Partial<Record<ControlMatter, ControlMark>>;

/** The numbers of one org, frozen, and what was said of them since. */
abstract class NumbersEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Json()
  counts!: Counts;

  /** Of the sheet before. */
  @Json({ nullable: true })
  beforeWas!: Counts | null;

  @Json()
  marks!: Marks;

  @Json({ nullable: true })
  seen!: { on: string; by: string } | null;

  @Version()
  version!: number;
}

/** A sheet about the org that keeps it, drawn by itself or above. */
@Entity('control_sheets')
export class ControlSheetEntity extends NumbersEntity {
  @Column({ type: 'int', unsigned: true })
  number!: number;

  @Column({ type: 'smallint', unsigned: true })
  year!: number;

  @Day()
  drawnOn!: string;

  @When()
  asOf!: string;

  @Word(200)
  drawnBy!: string;

  @Uuid()
  issuerId!: string;

  @Word(500)
  issuerName!: string;

  @Column({ type: 'text' })
  conclusion!: string;

  @Day({ nullable: true })
  due!: string | null;

  @Json({ nullable: true })
  former!: { number: number; drawnOn: string } | null;

  /** How many schools have any, by what is summed of them. */
  @Json({ nullable: true })
  havingAny!: Counts | null;

  @Json({ nullable: true })
  covered!: { counted: number; all: number } | null;

  /** The sheet of the municipality that it is a part of. */
  @Uuid({ nullable: true })
  partOf!: string | null;
}

/** A school within a sheet of its municipality; the school keeps its own under the same id and version. */
@Entity('control_parts')
export class ControlPartEntity extends NumbersEntity {
  @Uuid()
  sheetId!: string;

  @Uuid()
  aboutId!: string;

  @Word(500)
  aboutName!: string;
}

export type Numbers = Pick<NumbersEntity, 'counts' | 'beforeWas' | 'marks'>;
