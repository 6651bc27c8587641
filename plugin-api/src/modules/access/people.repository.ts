import type { PersonName } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin } from '../../platform/db/id.ts';

/** What access must know of a person of the org in scope. */
export interface Rostered {
  name: PersonName;
  staff: boolean;
  pupil: boolean;
  active: boolean;
}

/** The few questions that access asks of the roster. */
@Injectable()
export class PeopleRepository {
  constructor(private readonly db: Db) {}

  /** Null when the roster of the org in scope has never held the person. */
  async find(id: string): Promise<Rostered | null> {
    const [row] = await this.db.query<{
      family: string;
      given: string;
      middle: string | null;
      staff: boolean;
      pupil: boolean;
      active: boolean;
    }>(
      `SELECT p.family_name AS family, p.given_name AS given, p.middle_name AS middle,
              p.is_staff AS staff, p.is_pupil AS pupil, p.active
       FROM people p WHERE p.school_id = ? AND p.id = ?`,
      [this.db.school, bin(id)],
    );
    if (!row) return null;
    const { staff, pupil, active, ...name } = row;
    return { name, staff, pupil, active };
  }
}
