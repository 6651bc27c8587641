import { labourRoutes } from '@nastavnik/contracts/labour';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { LabourWaiting } from './labour-waiting.ts';
import { LabourService } from './labour.service.ts';

@Controller()
export class LabourController {
  constructor(
    private readonly labour: LabourService,
    private readonly lacking: LabourWaiting,
  ) {}

  @Endpoint(labourRoutes.waiting)
  async waiting() {
    return { items: await this.lacking.list() };
  }

  @Endpoint(labourRoutes.show)
  show({ params }: Call<typeof labourRoutes.show>) {
    return this.labour.show(params.pairId);
  }

  @Endpoint(labourRoutes.save)
  save({ params, version, body }: Call<typeof labourRoutes.save>) {
    return this.labour.save(params.pairId, version, body);
  }

  @Endpoint(labourRoutes.notice)
  notice({ params, version, body }: Call<typeof labourRoutes.notice>) {
    return this.labour.notice(params.pairId, version, body);
  }
}
