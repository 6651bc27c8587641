import { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { SwotAsk, SwotSheet, SwotTexts } from '@nastavnik/contracts/swots';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { QuestionnairesService } from '../surveys/questionnaires/questionnaires.service.ts';
import { type GivenAnswer, ProgrammeAnswers } from '../surveys/results/programme-answers.ts';
import { answeredOf, sidesOf, swotDraft } from './swot-draft.ts';
import { SwotFacts } from './swot-facts.ts';

/** SWOT drafts: made of answers, changed by the curator, every version kept. */
@Injectable()
export class SwotsService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly sets: QuestionnairesService,
    private readonly answers: ProgrammeAnswers,
    private readonly facts: SwotFacts,
  ) {}

  async show(programmeId: string): Promise<SwotSheet> {
    const programme = await this.answers.programme(programmeId);
    const { smallGroup, strongFrom, weakTo } = await this.sets.ofYear(programme.schoolYear);
    const given = await this.answers.of(programme);
    const versions = await this.facts.swots.versions(programmeId);
    return {
      programme,
      ready: SurveyMoment.options.map((moment) => ({ moment, ...answeredOf(at(given, moment)) })),
      smallGroup,
      strongFrom,
      weakTo,
      swot: versions[0] ?? null,
      versions,
    };
  }

  /** Refuses where the answers of either side are so few that they would name somebody. */
  async make(programmeId: string, { moment, replaces }: SwotAsk): Promise<void> {
    const programme = await this.answers.programme(programmeId);
    const set = await this.sets.ofYear(programme.schoolYear);
    const given = at(await this.answers.of(programme), moment);
    const answered = answeredOf(given);
    const sides = sidesOf(answered, set.smallGroup);
    if (sides.length === 0)
      throw new Problem('swot.few-answers', { least: set.smallGroup, ...answered });
    const made = {
      moment,
      mentors: sides.includes('mentor') ? answered.mentors : 0,
      mentees: sides.includes('mentee') ? answered.mentees : 0,
      madeOn: this.scope.today(),
      edited: false,
      texts: swotDraft(set, { form: programme.form, moment }, given),
      ...this.saved(),
    };
    await this.db.transaction(async () => {
      const before = await this.facts.swots.lock(programmeId);
      if ((before?.version ?? null) !== replaces) throw new Problem('version.stale');
      if (before) await this.facts.swots.rows.update(programmeId, before.version, made);
      else await this.facts.swots.rows.insert({ id: programmeId, ...made });
      await this.facts.happened('swot_made', programmeId);
    });
  }

  change(programmeId: string, version: number, texts: SwotTexts): Promise<void> {
    return this.db.transaction(async () => {
      const { rows } = this.facts.swots;
      await rows.update(programmeId, version, { texts, edited: true, ...this.saved() });
      await this.facts.happened('swot_changed', programmeId);
    });
  }

  private saved() {
    return { savedBy: this.scope.personId, changedAt: new Date().toISOString() };
  }
}

const at = (given: readonly GivenAnswer[], moment: SurveyMoment) =>
  given.filter((each) => each.moment === moment);
