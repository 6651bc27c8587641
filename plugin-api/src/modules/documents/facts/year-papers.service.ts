import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { Pack } from '@nastavnik/contracts/packs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { briefOf } from '../../roster/brief.ts';
import type { Facts } from '../paper/paper.ts';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { personInFull } from './person-in-full.ts';
import { dateInFigures, inSchoolYear } from './said-dates.ts';
import { YearPapersRepository } from './year-papers.repository.ts';
import { stages } from './year-stages.ts';

const titleIn = (list: readonly { code: string; title: string }[], code: string | null) =>
  list.find((each) => each.code === code)?.title ?? code ?? '';

/** Papers about the whole school year. */
@Injectable()
export class YearPapers {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly papers: YearPapersRepository,
  ) {}

  async programme(): Promise<MadeSheet<Sheet<'PROGRAMME'>>[]> {
    const { forms, norms } = await this.packs.current();
    const year = schoolYearOf(this.scope.today());
    const { mentees, mentors, pairs } = await this.papers.counts(year);
    return this.one({
      menteesCount: String(mentees),
      mentorsCount: String(mentors),
      pairsCount: String(pairs),
      meetingsPlanned: String(norms.meetingsPlanned),
      forms: forms.map(({ title, models }, index) => ({
        n: String(index + 1),
        form: title,
        models: models.map((model) => `«${model.title}»`).join(', '),
      })),
      stages: stages(year),
    });
  }

  async mentees(): Promise<MadeSheet<Sheet<'MENTEE_BASE'>>[]> {
    const pack = await this.packs.current();
    const lines = await this.papers.mentees();
    return this.one({
      mentees: lines.map((line, index) => ({
        n: String(index + 1),
        person: nameIn(line, 'person'),
        birthYear: String(line.birthYear ?? ''),
        ground: titleIn(pack.grounds, line.ground),
        request: line.request ?? '',
        form: formIn(pack, line.form),
        mentor: nameIn(line, 'mentor'),
        added: dateInFigures(line.addedOn),
        left: dateInFigures(line.leftOn),
      })),
    });
  }

  async mentors(): Promise<MadeSheet<Sheet<'MENTOR_BASE'>>[]> {
    const { bases } = await this.packs.current();
    const lines = await this.papers.mentors();
    return this.one({
      mentors: lines.map((line, index) => ({
        n: String(index + 1),
        person: nameIn(line, 'person'),
        base: titleIn(bases, line.base),
        competences: line.competences.join(', '),
        capacity: String(line.capacity),
        menteesNow: String(line.menteesNow),
        added: dateInFigures(line.addedOn),
        left: dateInFigures(line.leftOn),
      })),
    });
  }

  private one<F extends Facts>(facts: F): MadeSheet<F>[] {
    const year = inSchoolYear(schoolYearOf(this.scope.today()));
    return [{ about: `${year} учебный год`, of: [], facts }];
  }
}

const formIn = ({ forms }: Pack, code: string | null) => titleIn(forms, code);

function nameIn<As extends string>(row: Parameters<typeof briefOf<As>>[0], as: As): string {
  const person = briefOf(row, as);
  return person ? personInFull(person) : '';
}
