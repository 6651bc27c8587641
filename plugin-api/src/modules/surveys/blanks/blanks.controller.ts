import { surveyBlankRoutes } from '@nastavnik/contracts/survey-blanks';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { TakenOut } from '../../../platform/contract/raw.ts';
import { named } from '../../documents/file-name.ts';
import { BlanksService } from './blanks.service.ts';
import { WavePartsService } from './wave-parts.service.ts';

@Controller()
export class BlanksController {
  constructor(
    private readonly blanks: BlanksService,
    private readonly parts: WavePartsService,
  ) {}

  @Endpoint(surveyBlankRoutes.parts)
  showParts({ params }: Call<typeof surveyBlankRoutes.parts>) {
    return this.parts.of(params.waveId);
  }

  @Endpoint(surveyBlankRoutes.pdf)
  async pdf({ params, body }: Call<typeof surveyBlankRoutes.pdf>) {
    const { name, content, people } = await this.blanks.pdf(params.waveId, body);
    return new TakenOut(content, named(name), { people });
  }
}
