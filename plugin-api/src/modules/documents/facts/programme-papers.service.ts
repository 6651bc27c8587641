import { meetingTypeWords, MeetingType } from '@nastavnik/contracts/meetings';
import type { Pack } from '@nastavnik/contracts/packs';
import type { ProgrammeCard } from '@nastavnik/contracts/programme-cards';
import type { NormPeriod } from '@nastavnik/contracts/programme-rules';
import { Injectable } from '@nestjs/common';
import { PacksService } from '../../packs/packs.service.ts';
import { ProgrammesService } from '../../programmes/programmes.service.ts';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { dateInFigures, dateInWords } from './said-dates.ts';

const periods: Record<NormPeriod, string> = {
  week: 'в неделю',
  two_weeks: 'за две недели',
  month: 'в месяц',
  programme: 'за программу',
};

/** Programmes of the school as their authors have written them. */
@Injectable()
export class ProgrammePapers {
  constructor(
    private readonly packs: PacksService,
    private readonly programmes: ProgrammesService,
  ) {}

  async sheets(
    kind: 'FORM_PROGRAMME' | 'GROUP_REFLECTION',
    programmeIds: readonly string[],
  ): Promise<MadeSheet[]> {
    const pack = await this.packs.current();
    const facts = kind === 'GROUP_REFLECTION' ? groupReflection : programmeSheet;
    const made: MadeSheet[] = [];
    for (const id of new Set(programmeIds)) {
      const card = await this.programmes.show(id);
      made.push({ about: card.title, of: [id], facts: facts(card, pack) });
    }
    return made;
  }
}

/** A blank for what those of a programme say together. */
const groupReflection = (
  { title, form }: ProgrammeCard,
  { forms }: Pack,
): Sheet<'GROUP_REFLECTION'> => ({
  programme: title,
  form: forms.find(({ code }) => code === form)?.title ?? form,
});

const numbered = <K extends string>(texts: readonly string[], key: K) =>
  texts.map((text, index) => ({ n: String(index + 1), [key]: text }) as Record<'n' | K, string>);

const typeOf = (code: string): string => {
  const type = MeetingType.options.find((each) => each === code);
  return type ? meetingTypeWords[type] : code;
};

export function programmeSheet(card: ProgrammeCard, { forms }: Pack): Sheet<'FORM_PROGRAMME'> {
  const { title, form, goal, criteria, startsOn, endsOn, norm, protocol, act } = card;
  const minutes = norm.minutes === null ? '' : `, по ${norm.minutes} мин.`;
  return {
    programme: title,
    form: forms.find(({ code }) => code === form)?.title ?? form,
    from: dateInFigures(startsOn),
    until: dateInFigures(endsOn),
    goal: goal ?? '',
    criteria: criteria ?? '',
    norm: `${norm.meetings} ${periods[norm.per]}${minutes}`,
    protocol: protocol
      ? `${protocol.body}, протокол от ${dateInWords(protocol.date)} № ${protocol.number}`
      : '',
    actNumber: act?.number ?? '',
    actDate: dateInWords(act?.date ?? null),
    tasks: numbered(card.tasks, 'task'),
    stages: card.stages.map((stage, index) => ({
      n: String(index + 1),
      stage: stage.title,
      from: dateInFigures(stage.from),
      until: dateInFigures(stage.to),
    })),
    meetings: card.meetings.map((meeting, index) => ({
      n: String(index + 1),
      topic: meeting.title,
      type: typeOf(meeting.type),
      week: String(meeting.week),
    })),
    results: numbered(card.results, 'result'),
  };
}
