import { pairRoutes } from '@nastavnik/contracts/pairs';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { PairsService } from '../pairs.service.ts';
import { PairReplacing } from './pair-replacing.service.ts';

@Controller()
export class TransfersController {
  constructor(
    private readonly pairs: PairsService,
    private readonly replacing: PairReplacing,
  ) {}

  @Endpoint(pairRoutes.replace)
  async replace({ params, version, body }: Call<typeof pairRoutes.replace>) {
    return this.pairs.show(await this.replacing.replace(params.pairId, version, body));
  }
}
