import type { GrantedRole } from '@nastavnik/contracts/access';
import type { GrantsQuery } from '@nastavnik/contracts/grants';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin, newId } from '../../../platform/db/id.ts';
import { placeOf } from '../../../platform/db/page.ts';
import { Where } from '../../../platform/db/where.ts';
import { GrantEntity } from './grant.entity.ts';

/** A grant with the person's name, as lists show it. */
export interface GrantRow {
  id: string;
  personId: string;
  family: string | null;
  given: string | null;
  middle: string | null;
  position: string | null;
  /** Null when the roster has never held the person. */
  inRoster: boolean | null;
  role: GrantedRole;
  actNumber: string | null;
  actDate: string | null;
  validFrom: string;
  validUntil: string | null;
  givenAt: string;
  revokedAt: string | null;
  revokeReason: string | null;
  version: number;
}

type NewGrantRow = Omit<
  GrantEntity,
  'id' | 'orgId' | 'version' | 'revokedAt' | 'revokedBy' | 'revokeReason'
>;

const GRANT = `SELECT g.id, g.person_id AS personId, g.role, g.act_number AS actNumber,
  g.act_date AS actDate, g.valid_from AS validFrom, g.valid_until AS validUntil,
  g.given_at AS givenAt, g.revoked_at AS revokedAt, g.revoke_reason AS revokeReason, g.version,
  p.family_name AS family, p.given_name AS given, p.middle_name AS middle, p.position,
  p.active AS inRoster
  FROM grants g LEFT JOIN people p ON p.school_id = g.org_id AND p.id = g.person_id`;

/** The grants of the org in scope. */
@Injectable()
export class GrantsRepository {
  private readonly listeners: ((personId: string) => void)[] = [];

  constructor(private readonly db: Db) {}

  /** One page, newest first, with one row more than asked for. */
  list({ after, limit, role }: GrantsQuery): Promise<GrantRow[]> {
    const where = new Where().and('g.org_id = ?', this.db.school);
    const place = placeOf(after);
    if (place) where.and('g.id < ?', bin(place[1]));
    if (role) where.and('g.role = ?', role);
    return this.db.query<GrantRow>(
      `${GRANT} WHERE ${where.text} ORDER BY g.id DESC LIMIT ${limit + 1}`,
      where.params,
    );
  }

  async show(id: string): Promise<GrantRow | null> {
    const [row] = await this.db.query<GrantRow>(`${GRANT} WHERE g.org_id = ? AND g.id = ?`, [
      this.db.school,
      bin(id),
    ]);
    return row ?? null;
  }

  /** The grants of a person that have not been revoked. */
  ofPerson(personId: string): Promise<GrantRow[]> {
    return this.db.query<GrantRow>(
      `${GRANT} WHERE g.org_id = ? AND g.person_id = ? AND g.revoked_at IS NULL`,
      [this.db.school, bin(personId)],
    );
  }

  /**
   * Every grant of a person there has been. The org's row is locked first: a person without a grant
   * has no row of their own by which a second giver could be made to wait.
   */
  async lockPerson(personId: string): Promise<GrantRow[]> {
    await this.db.platform.query('SELECT o.id FROM orgs o WHERE o.id = ? FOR UPDATE', [
      this.db.school,
    ]);
    return this.db.query<GrantRow>(`${GRANT} WHERE g.org_id = ? AND g.person_id = ? FOR UPDATE`, [
      this.db.school,
      bin(personId),
    ]);
  }

  /** The grants of a role that have not been revoked, locked until the transaction ends. */
  lockRole(role: GrantedRole): Promise<GrantRow[]> {
    return this.db.query<GrantRow>(
      `${GRANT} WHERE g.org_id = ? AND g.role = ? AND g.revoked_at IS NULL FOR UPDATE`,
      [this.db.school, role],
    );
  }

  async insert(grant: NewGrantRow): Promise<string> {
    const { id } = await this.db.rows(GrantEntity).insert({ id: newId(), ...grant });
    this.db.afterCommit(() => this.tell(grant.personId));
    return id;
  }

  async revoke(
    { id, personId }: Pick<GrantRow, 'id' | 'personId'>,
    version: number,
    by: string | null,
    reason: string,
  ) {
    const patch = {
      revokedAt: new Date().toISOString(),
      revokedBy: by,
      revokeReason: reason,
    };
    await this.db.rows(GrantEntity).update(id, version, patch);
    this.db.afterCommit(() => this.tell(personId));
  }

  /** Is told in this process, at once, whose roles have changed: for caches. */
  onChange(tell: (personId: string) => void): void {
    this.listeners.push(tell);
  }

  private tell(personId: string) {
    for (const tell of this.listeners) tell(personId);
  }
}
