import type { PageQuery } from '@nastavnik/contracts/primitives';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import type { SurveyMoment } from '@nastavnik/contracts/questionnaires';
import type { NewWave, SurveyWave, WaveChanges } from '@nastavnik/contracts/surveys';
import { Injectable } from '@nestjs/common';
import type { z } from 'zod';
import { Db } from '../../../platform/db/db.ts';
import { newId } from '../../../platform/db/id.ts';
import { pageFrom, placeOf } from '../../../platform/db/page.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { inSchoolYear } from '../../documents/facts/said-dates.ts';
import { AskingService } from './asking.service.ts';
import { WaveFacts } from './wave-facts.ts';
import { WavesRepository } from './waves.repository.ts';

const MOMENT_TITLES = { entry: 'Анкеты на входе', exit: 'Анкеты на выходе' } as const;

/** Another year than the one that goes on is said. */
const titleOf = (moment: SurveyMoment, schoolYear: number, today: string): string =>
  schoolYear === schoolYearOf(today)
    ? MOMENT_TITLES[moment]
    : `${MOMENT_TITLES[moment]}, ${inSchoolYear(schoolYear)}`;

/** Opens waves, lets them grow, closes them. */
@Injectable()
export class WavesService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly waves: WavesRepository,
    private readonly asking: AskingService,
    private readonly facts: WaveFacts,
  ) {}

  async list({ after, limit }: z.output<typeof PageQuery>) {
    const rows = await this.waves.list(limit + 1, placeOf(after));
    return pageFrom(
      rows,
      limit,
      ({ id }) => ['', id],
      (wave) => wave,
    );
  }

  async show(waveId: string): Promise<SurveyWave> {
    const wave = await this.waves.find(waveId);
    if (!wave) throw new Problem('entity.not-found');
    return wave;
  }

  /** Asks the participants of a moment; with nobody to ask there is no wave. */
  async open(wanted: NewWave): Promise<string> {
    const today = this.scope.today();
    if (wanted.dueOn < today) throw new Problem('survey.due-in-past');
    if (wanted.pairIds.length > 0) await this.asking.needPairs(wanted.pairIds);
    const schoolYear = wanted.schoolYear ?? schoolYearOf(today);
    const { code, version } = await this.asking.questionnaires(schoolYear);
    return this.db.transaction(async () => {
      const wave = await this.waves.rows.insert({
        id: newId(),
        title: wanted.title || titleOf(wanted.moment, schoolYear, today),
        moment: wanted.moment,
        form: wanted.form,
        schoolYear,
        setCode: code,
        setVersion: version,
        chosen: wanted.pairIds.length > 0,
        timely: wanted.timely && wanted.pairIds.length === 0,
        openedOn: today,
        dueOn: wanted.dueOn,
        openedBy: this.scope.personId,
        changedAt: new Date().toISOString(),
      });
      const asked = await this.asking.ask(wave, wanted.pairIds);
      if (asked === 0) throw new Problem('survey.nobody-to-ask');
      if (wanted.withCurator) await this.asking.askCurator(wave, this.scope.personId);
      await this.facts.happened('survey_opened', wave.id, String(asked));
      return wave.id;
    });
  }

  change(waveId: string, version: number, changes: WaveChanges): Promise<void> {
    const { closed, ...rest } = changes;
    const today = this.scope.today();
    if (rest.dueOn !== undefined && rest.dueOn < today) throw new Problem('survey.due-in-past');
    return this.db.transaction(async () => {
      await this.waves.rows.update(waveId, version, {
        ...rest,
        ...(closed !== undefined && { closedOn: closed ? today : null }),
        changedAt: new Date().toISOString(),
      });
      const action =
        closed === undefined ? 'survey_changed' : closed ? 'survey_closed' : 'survey_reopened';
      await this.facts.happened(action, waveId);
    });
  }

  /** Whoever has come since; `pairIds` narrows to what has just changed. */
  add(waveId: string, pairIds: readonly string[] = []): Promise<{ added: number }> {
    return this.db.transaction(async () => {
      const wave = await this.waves.lock(waveId);
      if (!wave) throw new Problem('entity.not-found');
      if (wave.closedOn !== null) throw new Problem('survey.closed');
      const added = await this.asking.ask(wave, pairIds);
      if (added > 0) await this.facts.happened('survey_grown', waveId, String(added));
      return { added };
    });
  }

  remind(waveId: string): Promise<{ reminded: number }> {
    return this.db.transaction(async () => {
      const wave = await this.waves.lock(waveId);
      if (!wave) throw new Problem('entity.not-found');
      if (wave.closedOn !== null) throw new Problem('survey.closed');
      return { reminded: await this.facts.reminded(waveId) };
    });
  }
}
