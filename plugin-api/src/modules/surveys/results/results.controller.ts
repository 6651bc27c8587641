import { surveyResultRoutes } from '@nastavnik/contracts/survey-results';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { Raw } from '../../../platform/contract/raw.ts';
import { named } from '../../documents/file-name.ts';
import { ResultTable } from './result-table.service.ts';
import { ResultsService } from './results.service.ts';

@Controller()
export class ResultsController {
  constructor(
    private readonly results: ResultsService,
    private readonly table: ResultTable,
  ) {}

  @Endpoint(surveyResultRoutes.show)
  show({ params }: Call<typeof surveyResultRoutes.show>) {
    return this.results.of(params.waveId);
  }

  @Endpoint(surveyResultRoutes.table)
  async download({ params }: Call<typeof surveyResultRoutes.table>) {
    const { name, content } = await this.table.of(params.waveId);
    return new Raw(content, named(name));
  }
}
