import type { SurveyResults } from '@nastavnik/contracts/survey-results';
import { Injectable } from '@nestjs/common';
import { QuestionnairesService } from '../questionnaires/questionnaires.service.ts';
import { WavesRepository } from '../waves/waves.repository.ts';
import { WavesService } from '../waves/waves.service.ts';
import { resultGroup } from './result-group.ts';
import { ResultsRepository } from './results.repository.ts';

/** What came out of a wave; nobody's own answers are in it. */
@Injectable()
export class ResultsService {
  constructor(
    private readonly sets: QuestionnairesService,
    private readonly waves: WavesRepository,
    private readonly service: WavesService,
    private readonly results: ResultsRepository,
  ) {}

  async of(waveId: string): Promise<SurveyResults> {
    const wave = await this.service.show(waveId);
    const { setCode, setVersion } = await this.waves.rows.need({ id: waveId });
    const set = await this.sets.exactly(setCode, setVersion);
    const groups = await this.results.counts(waveId);
    const marks = Map.groupBy(
      await this.results.marks(waveId),
      ({ form, side }) => `${form} ${side}`,
    );
    return {
      wave,
      moment: wave.moment,
      smallGroup: set.smallGroup,
      groups: groups.map((counts) =>
        resultGroup(set, wave.moment, counts, marks.get(`${counts.form} ${counts.side}`) ?? []),
      ),
    };
  }
}
