import type { ItemFact } from '@nastavnik/contracts/roadmap-facts';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { Installations } from '../../connections/installations.ts';

/** The schools that a share is of, and by what they are known. */
export interface Participating {
  ids: string[];
  among: NonNullable<ItemFact['among']>;
}

interface AgreedList {
  municipalityId: string;
  schools: string[] | null;
}

/**
 * The schools under the org in scope that take part in a year, this one unless said: those of the lists
 * that were approved, and of a municipality that has no such list those where the plugin is on. Shares
 * are of nobody else: a school that has not begun is nobody's debt.
 */
@Injectable()
export class Participants {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly installations: Installations,
  ) {}

  async schools(year = Number(this.scope.today().slice(0, 4))): Promise<Participating> {
    const { org } = this.scope;
    const agreed = org.kind === 'region' ? await this.received(year) : await this.own(year);
    const lists = new Map(agreed.map(({ municipalityId, schools }) => [municipalityId, schools]));
    const under = await this.installations.schoolsUnder(org);
    const connected = under.filter(
      ({ municipalityId, enabled }) => enabled && !lists.has(municipalityId ?? ''),
    );
    const here = new Set(under.map(({ id }) => id));
    // a school that has since come under somebody else is theirs
    const listed = [...lists.values()]
      .flatMap((schools) => schools ?? [])
      .filter((id) => here.has(id));
    const ids = [...new Set([...listed, ...connected.map(({ id }) => id)])];
    if (lists.size === 0) return { ids, among: 'connected' };
    return { ids, among: connected.length === 0 ? 'listed' : 'partly' };
  }

  /** What was agreed to last stands until a later round is agreed to. */
  private own(year: number): Promise<AgreedList[]> {
    return this.db.query<AgreedList>(
      `SELECT t.org_id AS municipalityId, JSON_EXTRACT(e.content, '$.schools[*].schoolId') AS schools
       FROM school_lists t
       JOIN submissions s ON s.org_id = t.org_id AND s.subject = 'school_list' AND s.subject_id = t.id
       JOIN school_list_editions e ON e.org_id = t.org_id AND e.list_id = t.id AND e.edition = s.edition
       WHERE t.org_id = ? AND t.year = ? AND s.state = 'agreed' ORDER BY s.round DESC LIMIT 1`,
      [this.db.school, year],
    );
  }

  private received(year: number): Promise<AgreedList[]> {
    return this.db.query<AgreedList>(
      `SELECT t.sender_id AS municipalityId, JSON_EXTRACT(t.content, '$.schools[*].schoolId') AS schools
       FROM approvals t
       WHERE t.org_id = ? AND t.year_to = ? AND t.subject = 'school_list' AND t.state = 'agreed'
         AND t.sender_kind = 'municipality' ORDER BY t.round`,
      [this.db.school, year],
    );
  }
}
