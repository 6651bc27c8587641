import type { Due } from '@nastavnik/contracts/due';
import type { RoadmapProof, RoadmapTarget } from '@nastavnik/contracts/roadmap-items';
import type {
  RoadmapBody,
  RoadmapIndicator,
  RoadmapSection,
} from '@nastavnik/contracts/roadmap-packs';
import type { ProofReview } from '@nastavnik/contracts/proof-reviews';
import type { RoadmapState } from '@nastavnik/contracts/roadmap-states';
import type { DueAsk, RoadmapAct, RoadmapContent } from '@nastavnik/contracts/roadmaps';
import type { OrgKind } from '@nastavnik/contracts/session';
import { Column, Entity, PrimaryColumn } from 'typeorm';
import { Day, Json, Uuid, Version, When, Word } from '../../platform/db/columns.ts';

const Year = () => Column({ type: 'smallint', unsigned: true });

/** A roadmap of an org, as it is being written or carried out. */
@Entity('roadmaps')
export class RoadmapEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Word(12)
  level!: OrgKind;

  @Word(300)
  title!: string;

  @Year()
  yearFrom!: number;

  @Year()
  yearTo!: number;

  @Json()
  bodies!: RoadmapBody[];

  @Json()
  sections!: RoadmapSection[];

  @Json()
  indicators!: RoadmapIndicator[];

  @Word(12)
  state!: RoadmapState;

  @Column({ type: 'int', unsigned: true, default: 0 })
  edition!: number;

  /** With the edition that it has put in force and who had agreed to it; acts of before that was kept have neither. */
  @Json({ nullable: true })
  act!: (RoadmapAct & { edition?: number; agreed?: RoadmapEntity['agreed'] }) | null;

  @Json({ nullable: true })
  agreed!: { by: string; on: string } | null;

  @Version()
  version!: number;

  @When()
  createdAt!: string;

  @When()
  changedAt!: string;
}

/** One line of a roadmap. */
@Entity('roadmap_items')
export class RoadmapItemEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  roadmapId!: string;

  @Word(20)
  number!: string;

  @Word(64, { nullable: true })
  section!: string | null;

  @Word(1000)
  title!: string;

  @Json()
  bodies!: string[];

  @Json({ nullable: true })
  due!: Due | null;

  @Word(300)
  dueNote!: string;

  @Word(500)
  result!: string;

  @Json()
  targets!: RoadmapTarget[];

  @Json()
  proof!: RoadmapProof;

  @Word(500, { nullable: true })
  anomaly!: string | null;

  @Json({ nullable: true })
  dueAsk!: DueAsk | null;

  @Day({ nullable: true })
  startedOn!: string | null;

  @Word(500, { nullable: true })
  skipReason!: string | null;

  @Version()
  version!: number;
}

/** What the turn of an item without a date is kept under: a key must not be null. */
export const NO_TURN = '9999-12-31';

/** What shows that one turn of an item is done. */
@Entity('roadmap_proofs')
export class RoadmapProofEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  roadmapId!: string;

  @Uuid()
  itemId!: string;

  @Day()
  turn!: string;

  @Word(12)
  kind!: 'data' | 'document' | 'mark';

  @Word(500)
  text!: string;

  @Word(50, { nullable: true })
  number!: string | null;

  @Day({ nullable: true })
  day!: string | null;

  @Uuid({ nullable: true })
  byId!: string | null;

  @When()
  at!: string;

  @Uuid({ nullable: true })
  confirmedId!: string | null;

  @When({ nullable: true })
  confirmedAt!: string | null;

  @Json({ nullable: true })
  review!: ProofReview | null;

  @Version()
  version!: number;
}

/** A roadmap as it was when it was submitted or put in force; never changed. */
@Entity('roadmap_editions')
export class RoadmapEditionEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  roadmapId!: string;

  @PrimaryColumn({ type: 'int', unsigned: true })
  edition!: number;

  /** With the ids of its items in their order; texts of before that was kept have none. */
  @Json()
  content!: RoadmapContent & { itemIds?: string[] };

  @Uuid({ nullable: true })
  madeBy!: string | null;

  @When()
  madeAt!: string;
}
