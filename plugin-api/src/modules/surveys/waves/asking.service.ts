import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { SurveyOutlook } from '@nastavnik/contracts/surveys';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { fits } from '../../packs/pack-lists.ts';
import { PairsRepository } from '../../pairs/pairs.repository.ts';
import { questionnaireOf } from '../questionnaires/questionnaire.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import { type NewSheet, SheetsRepository } from '../sheets/sheets.repository.ts';
import { type Participant, ParticipantsRepository, type Whom } from './participants.repository.ts';
import type { WaveEntity } from './wave.entity.ts';

const MOMENTS: SurveyMoment[] = ['entry', 'exit'];

/** Whom a wave asks; nobody is asked the same twice a year. */
@Injectable()
export class AskingService {
  constructor(
    private readonly scope: Scope,
    private readonly sets: QuestionnairesService,
    private readonly participants: ParticipantsRepository,
    private readonly sheets: SheetsRepository,
    private readonly pairs: PairsRepository,
  ) {}

  /** Those that a wave opened now asks by. */
  questionnaires() {
    return this.sets.current();
  }

  /** Refuses pairs that are not of this school. */
  async needPairs(pairIds: readonly string[]): Promise<void> {
    const ids = [...new Set(pairIds)];
    if ((await this.pairs.byIds(ids)).length < ids.length) throw new Problem('entity.not-found');
  }

  /** Adds to a wave all who are not asked yet; says how many. */
  async ask(wave: WaveEntity, pairIds: readonly string[] = []): Promise<number> {
    const set = await this.sets.exactly(wave.setCode, wave.setVersion);
    const { moment, schoolYear, form } = wave;
    const people = await this.participants.all({ moment, schoolYear, form, pairIds });
    const needOf = (person: Participant) =>
      set.consentNeeds.find(({ of }) => fits(of, person))?.kind ?? null;
    return this.sheets.add(
      people
        .filter((person) => !person.asked && questionnaireOf(set, person) !== undefined)
        .map((person) => this.sheetOf(wave, { ...person, consentKind: needOf(person) })),
    );
  }

  /** The curator's own questionnaire, about the conditions. */
  askCurator(wave: WaveEntity, personId: string): Promise<number> {
    const curator = { personId, side: 'curator' as const, form: '', consentKind: null };
    return this.sheets.add([this.sheetOf(wave, curator)]);
  }

  async outlook(): Promise<SurveyOutlook> {
    const set = await this.sets.current();
    const schoolYear = schoolYearOf(this.scope.today());
    const items: SurveyOutlook['items'] = [];
    for (const moment of MOMENTS) {
      const whom: Whom = { moment, schoolYear, form: null, pairIds: [] };
      const people = (await this.participants.all(whom)).filter(
        (person) => questionnaireOf(set, person) !== undefined,
      );
      for (const [form, those] of Map.groupBy(people, (person) => person.form))
        items.push({
          moment,
          form,
          people: those.length,
          unasked: those.filter(({ asked }) => !asked).length,
        });
    }
    return { items };
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
