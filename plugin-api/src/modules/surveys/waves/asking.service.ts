import type { QuestionnaireSet, SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { SurveyOutlook } from '@nastavnik/contracts/surveys';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { fits } from '../../packs/pack-lists.ts';
import { PairsRepository } from '../../pairs/pairs.repository.ts';
import { daysAfter } from '../../roster/age.ts';
import { type Asking, askedOf } from '../questionnaires/questionnaire.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import { type NewSheet, NewSheetsRepository } from '../sheets/new-sheets.repository.ts';
import { type Participant, ParticipantsRepository } from './participants.repository.ts';
import type { WaveEntity } from './wave.entity.ts';

const MOMENTS: SurveyMoment[] = ['entry', 'exit'];
/** For so many days those of an earlier year may still be asked: its end and the summer. */
const HALF_YEAR = 183;
/** So long before a programme ends its people are asked how it went. */
const FORTNIGHT = 14;

/** Whom a wave asks; nobody is asked the same twice a year. */
@Injectable()
export class AskingService {
  constructor(
    private readonly scope: Scope,
    private readonly sets: QuestionnairesService,
    private readonly participants: ParticipantsRepository,
    private readonly sheets: NewSheetsRepository,
    private readonly pairs: PairsRepository,
  ) {}

  /** Those that a wave of this year asks by. */
  questionnaires(schoolYear: number) {
    return this.sets.ofYear(schoolYear);
  }

  /** Refuses pairs that are not of this school. */
  async needPairs(pairIds: readonly string[]): Promise<void> {
    const ids = [...new Set(pairIds)];
    if ((await this.pairs.byIds(ids)).length < ids.length) throw new Problem('entity.not-found');
  }

  /** Adds to a wave whoever it is for and is not asked yet; says how many. */
  async ask(wave: WaveEntity, pairIds: readonly string[] = []): Promise<number> {
    const set = await this.sets.exactly(wave.setCode, wave.setVersion);
    const { moment, schoolYear, form } = wave;
    const people = await this.people(moment, schoolYear, form, pairIds);
    const needOf = (person: Participant) =>
      set.consentNeeds.find(({ of }) => fits(of, person))?.kind ?? null;
    return this.sheets.add(
      people
        .filter((person) => !person.asked && isAsked(set, { ...person, moment }))
        .filter((person) => person.timely || !wave.timely)
        .map((person) => this.sheetOf(wave, { ...person, consentKind: needOf(person) })),
    );
  }

  /** The curator's own questionnaire, about the conditions, where there is one. */
  async askCurator(wave: WaveEntity, personId: string): Promise<number> {
    const set = await this.sets.exactly(wave.setCode, wave.setVersion);
    if (!isAsked(set, { form: null, side: 'curator', moment: wave.moment })) return 0;
    const curator = { personId, side: 'curator' as const, form: '', consentKind: null };
    return this.sheets.add([this.sheetOf(wave, curator)]);
  }

  async outlook(): Promise<SurveyOutlook> {
    const today = this.scope.today();
    const year = schoolYearOf(today);
    const before = await this.participants.yearsBefore(year, daysAfter(today, -HALF_YEAR));
    const items: SurveyOutlook['items'] = [];
    for (const schoolYear of [year, ...before]) {
      const set = await this.sets.ofYear(schoolYear);
      for (const moment of MOMENTS) {
        const people = (await this.people(moment, schoolYear)).filter((person) =>
          isAsked(set, { ...person, moment }),
        );
        for (const [form, those] of Map.groupBy(people, (person) => person.form))
          items.push({
            moment,
            schoolYear,
            form,
            people: those.length,
            ...unaskedOf(those),
          });
      }
    }
    return { items };
  }

  /** Of a year that is over the time of everybody has come, but for those of long ago. */
  private async people(
    moment: SurveyMoment,
    schoolYear: number,
    form: string | null = null,
    pairIds: readonly string[] = [],
  ): Promise<Participant[]> {
    const today = this.scope.today();
    const isOver = schoolYear < schoolYearOf(today);
    const people = await this.participants.all({
      moment,
      schoolYear,
      form,
      pairIds,
      since: isOver ? daysAfter(today, -HALF_YEAR) : null,
      endsBy: daysAfter(today, FORTNIGHT),
    });
    return people.map((person) => ({ ...person, timely: person.timely || isOver }));
  }

  private sheetOf(
    { id, moment, schoolYear }: WaveEntity,
    {
      personId,
      side,
      form,
      consentKind,
    }: Pick<NewSheet, 'personId' | 'side' | 'form' | 'consentKind'>,
  ): NewSheet {
    return { waveId: id, moment, schoolYear, personId, side, form, consentKind };
  }
}

/** Nobody is handed a sheet without questions. */
const isAsked = (set: QuestionnaireSet, asking: Asking): boolean => askedOf(set, asking).length > 0;

/** How many are not asked yet, and of how many that is overdue. */
function unaskedOf(people: readonly Participant[]) {
  const unasked = people.filter(({ asked }) => !asked);
  return { unasked: unasked.length, due: unasked.filter(({ timely }) => timely).length };
}
