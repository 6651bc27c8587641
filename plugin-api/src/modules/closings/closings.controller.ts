import { closingRoutes } from '@nastavnik/contracts/closings';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { ClosingsService } from './closings.service.ts';
import { ClosingWriting } from './closing-writing.service.ts';

@Controller()
export class ClosingsController {
  constructor(
    private readonly closings: ClosingsService,
    private readonly writing: ClosingWriting,
  ) {}

  @Endpoint(closingRoutes.show)
  show({ params }: Call<typeof closingRoutes.show>) {
    return this.closings.show(params.programmeId);
  }

  @Endpoint(closingRoutes.setEvent)
  async setEvent({ params, version, body }: Call<typeof closingRoutes.setEvent>) {
    await this.writing.setEvent(params.programmeId, version, body);
    return this.closings.show(params.programmeId);
  }

  @Endpoint(closingRoutes.setReflection)
  async setReflection({ params, version, body }: Call<typeof closingRoutes.setReflection>) {
    await this.writing.setReflection(params.programmeId, version, body);
    return this.closings.show(params.programmeId);
  }

  @Endpoint(closingRoutes.ofPair)
  ofPair({ params }: Call<typeof closingRoutes.ofPair>) {
    return this.closings.ofPair(params.pairId);
  }
}
