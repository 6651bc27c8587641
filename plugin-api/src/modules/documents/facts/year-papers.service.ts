import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { BASE_ROWS } from '@nastavnik/contracts/documents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { BaseExports } from '../../tables/export/base-exports.service.ts';
import type { Cell } from '../../tables/export/lines.ts';
import type { Facts } from '../paper/paper.ts';
import { kindTags, type Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { inSchoolYear } from './said-dates.ts';
import { YearPapersRepository } from './year-papers.repository.ts';
import { stages } from './year-stages.ts';

const codes = {
  MENTEE_BASE: kindTags.MENTEE_BASE.lists.mentees,
  MENTOR_BASE: kindTags.MENTOR_BASE.lists.mentors,
} as const;

/** Papers about the whole school year. */
@Injectable()
export class YearPapers {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly papers: YearPapersRepository,
    private readonly bases: BaseExports,
  ) {}

  /** The school's local act on the programme; it holds until another is taken. */
  async regulation(): Promise<MadeSheet<Sheet<'REGULATION'>>[]> {
    return this.one(await this.organised());
  }

  async programme(): Promise<MadeSheet<Sheet<'PROGRAMME'>>[]> {
    const year = schoolYearOf(this.scope.today());
    const { mentees, mentors, pairs } = await this.papers.counts(year);
    return this.one({
      menteesCount: String(mentees),
      mentorsCount: String(mentors),
      pairsCount: String(pairs),
      ...(await this.organised()),
    });
  }

  async mentees(): Promise<MadeSheet<Sheet<'MENTEE_BASE'>>[]> {
    const lines = await this.bases.menteeLines({ view: 'all' });
    return this.one({ mentees: rowsOf('MENTEE_BASE', lines) });
  }

  async mentors(): Promise<MadeSheet<Sheet<'MENTOR_BASE'>>[]> {
    const lines = await this.bases.mentorLines({ view: 'all' });
    return this.one({ mentors: rowsOf('MENTOR_BASE', lines) });
  }

  /** How mentoring goes on in the territory: its norm, forms and stages. */
  private async organised() {
    const { forms, norms } = await this.packs.current();
    return {
      meetingsPlanned: String(norms.meetingsPlanned),
      forms: forms.map(({ title, models }, index) => ({
        n: String(index + 1),
        form: title,
        models: models.map((model) => `«${model.title}»`).join(', '),
      })),
      stages: stages(schoolYearOf(this.scope.today())),
    };
  }

  private one<F extends Facts>(facts: F): MadeSheet<F>[] {
    const year = inSchoolYear(schoolYearOf(this.scope.today()));
    return [{ about: `${year} учебный год`, of: [], facts }];
  }
}

/** The cells of the model's columns under the codes of a paper's row, which stand in the same order. */
function rowsOf<K extends keyof typeof codes>(kind: K, lines: readonly Cell[][]) {
  if (lines.length > BASE_ROWS) throw new Problem('document.base-too-long', { rows: lines.length });
  return lines.map(
    (cells) =>
      Object.fromEntries(codes[kind].map((code, at) => [code, String(cells[at] ?? '')])) as Record<
        (typeof codes)[K][number],
        string
      >,
  );
}
