import { surveyPairRoutes } from '@nastavnik/contracts/survey-pairs';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { PairSurveysService } from './pair-surveys.service.ts';

@Controller()
export class PairSurveysController {
  constructor(private readonly surveys: PairSurveysService) {}

  @Endpoint(surveyPairRoutes.show)
  show({ params }: Call<typeof surveyPairRoutes.show>) {
    return this.surveys.of(params.pairId);
  }
}
