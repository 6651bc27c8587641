import { planRoutes } from '@nastavnik/contracts/plans';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { PlanSheetsService } from './plan-sheets.service.ts';
import { PlansService } from './plans.service.ts';

@Controller()
export class PlansController {
  constructor(
    private readonly sheets: PlanSheetsService,
    private readonly plans: PlansService,
  ) {}

  @Endpoint(planRoutes.show)
  show({ params }: Call<typeof planRoutes.show>) {
    return this.sheets.show(params.pairId);
  }

  @Endpoint(planRoutes.versions)
  versions({ params }: Call<typeof planRoutes.versions>) {
    return this.sheets.versions(params.pairId);
  }

  @Endpoint(planRoutes.save)
  save({ params, version, body }: Call<typeof planRoutes.save>) {
    return this.plans.save(params.pairId, version, body);
  }

  @Endpoint(planRoutes.agree)
  agree({ params, version }: Call<typeof planRoutes.agree>) {
    return this.plans.agree(params.pairId, version);
  }

  @Endpoint(planRoutes.remark)
  remark({ params, body }: Call<typeof planRoutes.remark>) {
    return this.plans.remark(params.pairId, body);
  }
}
