import type { LabourMatter } from '@nastavnik/contracts/labour';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { ConsentChecks } from '../consents/consent-checks.ts';
import { marksOf } from '../consents/consent-state.ts';
import { neededKinds } from '../packs/pack-lists.ts';
import { PacksService } from '../packs/packs.service.ts';
import { briefColumns, briefOf, type BriefRow } from '../roster/brief.ts';
import { labourState } from './labour-state.ts';

type Row = BriefRow<'mentor'> & {
  pairId: string;
  mentorId: string;
  startedOn: string | null;
  signedOn: string | null;
  untilOn: string;
  endsOn: string | null;
  /** Without them the three days above are null. */
  hasTerms: 0 | 1;
};

const WANTING = new Set(['no_consent', 'no_terms', 'unsigned', 'over']);

/** Which pairs of employees work without the papers that labour law asks for. */
@Injectable()
export class LabourWaiting {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly consents: ConsentChecks,
  ) {}

  async list(): Promise<LabourMatter[]> {
    const rows = await this.rows();
    const mentors = [...new Set(rows.map(({ mentorId }) => mentorId))];
    const acts = await this.consents.acts(mentors);
    const contracts = await this.consents.byContract(mentors, 'LABOUR_351_8');
    const today = this.scope.today();
    return rows
      .map((row) => {
        const [mark] = marksOf(acts.get(row.mentorId) ?? [], ['LABOUR_351_8'], today);
        const told = {
          needed: true,
          consent: mark?.state ?? 'none',
          inContract: contracts.has(row.mentorId),
        };
        const state = labourState(told, row.hasTerms ? row : null, today);
        const mentor = briefOf(row, 'mentor');
        if (!mentor) throw new Error('a pair without a mentor');
        const last = row.endsOn ?? row.untilOn;
        return {
          pairId: row.pairId,
          mentor,
          state,
          since: state === 'over' ? last : row.startedOn,
        };
      })
      .filter(({ state }) => WANTING.has(state))
      .toSorted((a, b) => (a.since ?? '').localeCompare(b.since ?? ''));
  }

  private async rows(): Promise<Row[]> {
    const pack = await this.packs.current();
    const forms = pack.forms
      .filter((form) => neededKinds(pack, form, 'mentor', false).includes('LABOUR_351_8'))
      .map(({ code }) => code);
    if (forms.length === 0) return [];
    return this.db.query<Row>(
      `SELECT r.id AS pairId, r.started_on AS startedOn, l.signed_on AS signedOn,
         l.until_on AS untilOn, l.ends_on AS endsOn, l.id IS NOT NULL AS hasTerms,
         ${briefColumns('p', 'c', 'mentor')}
       FROM pairs r
       JOIN people p ON p.school_id = r.school_id AND p.id = r.mentor_id
       LEFT JOIN classes c ON c.school_id = p.school_id AND c.id = p.class_id
       LEFT JOIN labour_terms l ON l.school_id = r.school_id AND l.id = r.id
       WHERE r.school_id = ? AND r.status = 'active'
         AND r.form IN (${forms.map(() => '?').join(', ')})`,
      [this.db.school, ...forms],
    );
  }
}
