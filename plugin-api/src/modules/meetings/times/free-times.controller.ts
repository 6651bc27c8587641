import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { FreeTimesService } from './free-times.service.ts';

@Controller()
export class FreeTimesController {
  constructor(private readonly times: FreeTimesService) {}

  @Endpoint(freeTimeRoutes.ofPair)
  ofPair({ params }: Call<typeof freeTimeRoutes.ofPair>) {
    return this.times.ofPair(params.pairId);
  }
}
