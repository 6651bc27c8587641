import { dayInFigures } from '@nastavnik/contracts/primitives';
import { type SwotPart, type SwotVersion, swotParts } from '@nastavnik/contracts/swots';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { inSchoolYear } from '../documents/facts/said-dates.ts';
import type { Facts } from '../documents/paper/paper.ts';
import { LetterheadsService } from '../documents/letterheads.service.ts';
import { docxOf } from '../documents/print.ts';
import { PacksService } from '../packs/packs.service.ts';
import { SwotsService } from './swots.service.ts';

const NOTHING = 'Не выявлено.';
const MOMENTS = { entry: 'на входе', exit: 'на выходе' } as const;

/** The points of a part, one a paragraph. */
const pointsOf = (text: string): Facts[] =>
  (text === '' ? [NOTHING] : text.split('\n').filter(Boolean)).map((line) => ({ text: line }));

function answeredBy({ answered: { mentors, mentees }, moment, madeOn }: SwotVersion): string {
  const sides = [
    ...(mentees > 0 ? [`наставляемые – ${mentees}`] : []),
    ...(mentors > 0 ? [`наставники – ${mentors}`] : []),
  ].join(', ');
  return `Составлено по ответам ${MOMENTS[moment]} на ${dayInFigures(madeOn)}: ${sides}.`;
}

interface Draft {
  name: string;
  content: Buffer;
  /** Whose answers are in it. */
  people: number;
}

/** The draft as a paper that the curator goes on with. */
@Injectable()
export class SwotPaper {
  constructor(
    private readonly letterheads: LetterheadsService,
    private readonly packs: PacksService,
    private readonly swots: SwotsService,
  ) {}

  async docx(programmeId: string): Promise<Draft> {
    const { programme, swot } = await this.swots.show(programmeId);
    if (!swot) throw new Problem('swot.not-made');
    const { forms } = await this.packs.current();
    const points = Object.fromEntries(
      swotParts.map((part): [SwotPart, Facts[]] => [part, pointsOf(swot[part])]),
    );
    const sheet: Facts = {
      programme: programme.title,
      form: forms.find(({ code }) => code === programme.form)?.title ?? programme.form,
      schoolYear: inSchoolYear(programme.schoolYear),
      answeredBy: answeredBy(swot),
      ...points,
    };
    const content = await docxOf('swot', {
      common: await this.letterheads.requisites(null, null),
      sheets: [sheet],
    });
    const { mentors, mentees } = swot.answered;
    const name = `SWOT-анализ – ${programme.title}.docx`;
    return { name, content, people: mentors + mentees };
  }
}
