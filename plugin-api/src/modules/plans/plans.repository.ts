import type { Plan, PlanLine, PlanRemark, PlanVersion } from '@nastavnik/contracts/plans';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { bin, newId } from '../../platform/db/id.ts';
import { inIds } from '../../platform/db/where.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { dataHidden } from '../consents/consent-state.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';
import { PlanEntity } from './plan.entity.ts';

type RemarkRow = Pick<PlanRemark, 'id' | 'kind' | 'text' | 'at'> & BriefRow<'by'>;
type VersionRow = Omit<PlanVersion, 'savedBy' | 'lines'> &
  BriefRow<'by'> & { planLines: PlanLine[] };

export type PlanOfPair = Pick<Plan, 'goal' | 'lines' | 'agreedOn' | 'agreedBy'>;
type PlanRow = Pick<PlanOfPair, 'goal' | 'agreedOn'> &
  BriefRow<'by'> & { id: string; planLines: PlanLine[] };

const MOST = 200;

/** The only reader and writer of plans, their versions and the remarks beside them. */
@Injectable()
export class PlansRepository {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
  ) {}

  get rows() {
    return this.db.rows(PlanEntity);
  }

  /** The plans of pairs that have one, as papers say them. */
  async ofPairs(pairIds: readonly string[]): Promise<Map<string, PlanOfPair>> {
    const { marks, params } = inIds(pairIds);
    const rows = await this.db.query<PlanRow>(
      `SELECT n.id, n.goal, n.plan_lines AS planLines, n.agreed_on AS agreedOn,
         ${briefColumns('p', 'c', 'by')}
       FROM plans n
       LEFT JOIN people p ON p.school_id = n.school_id AND p.id = n.agreed_by
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE n.school_id = ? AND n.id IN (${marks})`,
      [this.db.school, ...params],
    );
    return new Map(
      rows.map(({ id, goal, planLines, agreedOn, ...row }) => [
        id,
        { goal, lines: planLines, agreedOn, agreedBy: briefOf(row, 'by') },
      ]),
    );
  }

  /** Keeps the plan as it stands now for ever. */
  async keepVersion(pairId: string): Promise<void> {
    const { goal, planLines, agreedOn, version } = await this.rows.need({ id: pairId });
    await this.db.query(
      `INSERT INTO plan_versions
         (school_id, id, plan_id, number, goal, plan_lines, agreed_on, saved_by, saved_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.db.school,
        bin(newId()),
        bin(pairId),
        version,
        goal,
        JSON.stringify(planLines),
        agreedOn,
        bin(this.scope.personId),
        new Date(),
      ],
    );
  }

  async versions(pairId: string): Promise<PlanVersion[]> {
    const rows = await this.db.query<VersionRow>(
      `SELECT v.number AS version, v.goal, v.plan_lines AS planLines, v.agreed_on AS agreedOn,
         v.saved_at AS savedAt, ${briefColumns('p', 'c', 'by')}
       FROM plan_versions v
       LEFT JOIN people p ON p.school_id = v.school_id AND p.id = v.saved_by
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE v.school_id = ? AND v.plan_id = ? ORDER BY v.number DESC LIMIT ${MOST}`,
      [this.db.school, bin(pairId)],
    );
    return rows.map(({ planLines, ...row }) => ({
      ...row,
      lines: planLines,
      savedBy: briefOf(row, 'by'),
    }));
  }

  async addRemark(pairId: string, kind: PlanRemark['kind'], text: string): Promise<void> {
    await this.db.query(
      `INSERT INTO plan_remarks (school_id, id, pair_id, person_id, kind, text, said_at)
       VALUES (?, ?, ?, ?, ?, ?, ?)`,
      [this.db.school, bin(newId()), bin(pairId), bin(this.scope.personId), kind, text, new Date()],
    );
  }

  /** Newest first; those of people whose data are hidden are for the curator. */
  async remarks(pairId: string): Promise<PlanRemark[]> {
    const rows = await this.db.query<RemarkRow>(
      `SELECT k.id, k.kind, k.text, k.said_at AS \`at\`, ${briefColumns('p', 'c', 'by')}
       FROM plan_remarks k
       JOIN people p ON p.school_id = k.school_id AND p.id = k.person_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       WHERE k.school_id = ? AND k.pair_id = ?
         AND (? OR NOT ${dataHidden('k.school_id', 'k.person_id')})
       ORDER BY k.id DESC LIMIT ${MOST}`,
      [this.db.school, bin(pairId), this.scope.reach.has('school')],
    );
    return rows.flatMap(({ id, kind, text, at, ...row }) => {
      const by = briefOf(row, 'by');
      return by ? [{ id, kind, text, at, by }] : [];
    });
  }
}
