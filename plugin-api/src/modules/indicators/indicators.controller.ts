import { indicatorRoutes } from '@nastavnik/contracts/indicators';
import { targetRoutes } from '@nastavnik/contracts/targets';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { OverviewService } from './overview/overview.service.ts';
import { TargetsService } from './targets.service.ts';
import { TerritoryService } from './territory/territory.service.ts';

@Controller()
export class IndicatorsController {
  constructor(
    private readonly school: OverviewService,
    private readonly above: TerritoryService,
    private readonly targets: TargetsService,
  ) {}

  @Endpoint(indicatorRoutes.overview)
  overview() {
    return this.school.show();
  }

  @Endpoint(indicatorRoutes.territory)
  territory({ query }: Call<typeof indicatorRoutes.territory>) {
    return this.above.show(query.orgId);
  }

  @Endpoint(targetRoutes.set)
  set({ body }: Call<typeof targetRoutes.set>) {
    return this.targets.set(body);
  }
}
