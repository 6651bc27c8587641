import { freeTimeRoutes } from '@nastavnik/contracts/free-times';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { FreeTimesService } from './free-times.service.ts';

@Controller()
export class FreeTimesController {
  constructor(private readonly times: FreeTimesService) {}

  @Endpoint(freeTimeRoutes.ofPair)
  ofPair({ params, query }: Call<typeof freeTimeRoutes.ofPair>) {
    return this.times.ofPair(params.pairId, query.from);
  }

  @Endpoint(freeTimeRoutes.lessons)
  lessons({ params, query }: Call<typeof freeTimeRoutes.lessons>) {
    return this.times.lessonsOf(params.pairId, query.date);
  }
}
