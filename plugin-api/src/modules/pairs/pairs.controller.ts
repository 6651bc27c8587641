import { pairModelRoutes } from '@nastavnik/contracts/pair-models';
import { pairRoutes } from '@nastavnik/contracts/pairs';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { AccordWriting } from './accords/accord-writing.service.ts';
import { PairDecisionsService } from './pair-decisions.service.ts';
import { PairMakingService } from './pair-making.service.ts';
import { PairsService } from './pairs.service.ts';

@Controller()
export class PairsController {
  constructor(
    private readonly scope: Scope,
    private readonly pairs: PairsService,
    private readonly making: PairMakingService,
    private readonly decisions: PairDecisionsService,
    private readonly accords: AccordWriting,
  ) {}

  @Endpoint(pairRoutes.list)
  list({ query }: Call<typeof pairRoutes.list>) {
    return this.pairs.list(query);
  }

  @Endpoint(pairRoutes.counts)
  counts() {
    return this.pairs.counts();
  }

  @Endpoint(pairRoutes.create)
  async create({ body }: Call<typeof pairRoutes.create>) {
    return this.pairs.show(await this.making.create(body));
  }

  @Endpoint(pairRoutes.agree)
  async agree({ params, version, body }: Call<typeof pairRoutes.agree>) {
    await this.accords.agree(params.pairId, version, body);
    return this.pairs.show(params.pairId);
  }

  @Endpoint(pairRoutes.fix)
  fix({ body }: Call<typeof pairRoutes.fix>) {
    return this.decisions.fix(body, this.scope.today());
  }

  @Endpoint(pairModelRoutes.name)
  async model({ params, version, body }: Call<typeof pairModelRoutes.name>) {
    await this.decisions.model(params.pairId, version, body);
    return this.pairs.show(params.pairId);
  }

  @Endpoint(pairRoutes.keep)
  async keep({ params, version, body }: Call<typeof pairRoutes.keep>) {
    await this.decisions.keep(params.pairId, version, body);
    return this.pairs.show(params.pairId);
  }

  @Endpoint(pairRoutes.close)
  async close({ params, version, body }: Call<typeof pairRoutes.close>) {
    await this.decisions.close(params.pairId, version, body);
    return this.pairs.show(params.pairId);
  }
}
