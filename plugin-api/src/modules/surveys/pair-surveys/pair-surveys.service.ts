import type { QuestionnaireSet } from '@nastavnik/contracts/questionnaires';
import type { PairSurveys, PersonChange } from '@nastavnik/contracts/survey-pairs';
import type { Answers, SurveySheet } from '@nastavnik/contracts/survey-sheets';
import type { PersonBrief } from '@nastavnik/contracts/roster';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { briefOf } from '../../roster/brief.ts';
import { isPresent } from '../../pairs/groups/membership.ts';
import { OwnPairs } from '../../pairs/own/own-pairs.ts';
import { PairsRepository } from '../../pairs/pairs.repository.ts';
import { questionsOf } from '../questionnaires/questionnaire.ts';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import { OthersAnswers } from '../sheets/others-answers.ts';
import { PersonSheets } from './person-sheets.ts';

type Side = PersonChange['side'];

const filledOf = (sheet: SurveySheet | undefined) =>
  sheet ? { sheetId: sheet.id, state: sheet.state, answeredAt: sheet.answeredAt } : null;
const mark = (answers: Answers, code: string) => {
  const given = answers[code];
  return typeof given === 'number' ? given : null;
};

/** What both sides of one pair answered at both moments; for the curator, never for the sides. */
@Injectable()
export class PairSurveysService {
  constructor(
    private readonly pairs: PairsRepository,
    private readonly sets: QuestionnairesService,
    private readonly sheets: PersonSheets,
    private readonly own: OwnPairs,
    private readonly answers: OthersAnswers,
  ) {}

  async of(pairId: string): Promise<PairSurveys> {
    const [pair] = await this.pairs.byIds([pairId]);
    const mentor = pair && briefOf(pair, 'mentor');
    if (!pair || !mentor) throw new Problem('entity.not-found');
    await this.own.needOutside(pairId);
    const members = (await this.pairs.members.of([pairId])).get(pairId) ?? [];
    const mentees = members.map(({ person }) => person);
    const there = new Set(members.filter(isPresent).map(({ person }) => person.id));
    const { form, schoolYear } = pair;
    const set = await this.sets.ofYear(schoolYear);
    const sheets = await this.sheets.of([mentor, ...mentees], { form, schoolYear });
    const people = [];
    for (const [person, side] of [
      [mentor, 'mentor'] as const,
      ...mentees.map((mentee) => [mentee, 'mentee'] as const),
    ]) {
      const own = sheets.filter((sheet) => sheet.person.id === person.id && sheet.side === side);
      // who has left the group stands here by what they have filled
      if (side === 'mentee' && own.length === 0 && !there.has(person.id)) continue;
      people.push(await this.change(set, { person, side, form }, own));
    }
    return { pairId, form, schoolYear, frequencies: set.frequencies, people };
  }

  private async change(
    set: QuestionnaireSet,
    { person, side, form }: { person: PersonBrief; side: Side; form: string },
    own: readonly SurveySheet[],
  ): Promise<PersonChange> {
    const entry = own.find(({ moment }) => moment === 'entry');
    const exit = own.find(({ moment }) => moment === 'exit');
    const [before, after] = [await this.shown(entry), await this.shown(exit)];
    return {
      person,
      side,
      entry: filledOf(entry),
      exit: filledOf(exit),
      consentMissing: own.some(({ consentMissing }) => consentMissing),
      questions: questionsOf(set, { form, side }).flatMap(({ code, scale, short, block }) => {
        const marks = { before: mark(before, code), after: mark(after, code) };
        return marks.before === null && marks.after === null
          ? []
          : [{ code, scale, short, block, ...marks }];
      }),
    };
  }

  /** What was sent, while its consent holds. */
  private async shown(sheet: SurveySheet | undefined): Promise<Answers> {
    if (sheet?.state !== 'answered' || sheet.consentMissing) return {};
    return this.answers.of(sheet.id);
  }
}
