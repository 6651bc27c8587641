import type { GrantedRole } from '@nastavnik/contracts/access';
import { Entity } from 'typeorm';
import { Day, Uuid, Version, When, Word } from '../../../platform/db/columns.ts';

export type GivenBy = 'person' | 'host' | 'operator';

/** A role of one person at one org, by an act and for a period. */
@Entity('grants')
export class GrantEntity {
  @Uuid({ primary: true })
  orgId!: string;

  @Uuid({ primary: true })
  id!: string;

  @Uuid()
  personId!: string;

  @Word(32)
  role!: GrantedRole;

  @Word(50, { nullable: true })
  actNumber!: string | null;

  @Day({ nullable: true })
  actDate!: string | null;

  @Day()
  validFrom!: string;

  @Day({ nullable: true })
  validUntil!: string | null;

  @Word(16)
  givenKind!: GivenBy;

  @Uuid({ nullable: true })
  givenBy!: string | null;

  @When()
  givenAt!: string;

  @Uuid({ nullable: true })
  revokedBy!: string | null;

  @When({ nullable: true })
  revokedAt!: string | null;

  @Word(500, { nullable: true })
  revokeReason!: string | null;

  @Version()
  version!: number;
}
