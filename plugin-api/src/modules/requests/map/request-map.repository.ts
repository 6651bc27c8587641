import type { RequestsQuery, Urgency } from '@nastavnik/contracts/requests';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { narrow, seenBy } from '../request-views.ts';

/** How many requests say the same; whoever is no pupil has no grade here. */
export interface RequestGroup {
  form: string | null;
  grounds: string[];
  urgency: Urgency;
  isPupil: boolean;
  grade: number | null;
  requests: number;
}

/** Counts requests as far as the reader's list of them goes. */
@Injectable()
export class RequestMapRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  groups(query: Partial<RequestsQuery>): Promise<RequestGroup[]> {
    const where = seenBy(this.scope);
    narrow(where, query);
    return this.db.query<RequestGroup>(
      `SELECT q.form, q.grounds, q.urgency, p.is_pupil AS isPupil, p.grade, COUNT(*) AS requests
       FROM requests q
       JOIN people p ON p.school_id = q.school_id AND p.id = q.person_id
       WHERE ${where.text}
       GROUP BY q.form, q.grounds, q.urgency, p.is_pupil, p.grade`,
      where.params,
    );
  }
}
