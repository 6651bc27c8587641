import { substituteRoutes } from '@nastavnik/contracts/substitutes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { SubstitutesService } from './substitutes.service.ts';

@Controller()
export class SubstitutesController {
  constructor(private readonly substitutes: SubstitutesService) {}

  @Endpoint(substituteRoutes.ofPair)
  ofPair({ params }: Call<typeof substituteRoutes.ofPair>) {
    return this.substitutes.ofPair(params.pairId);
  }

  @Endpoint(substituteRoutes.name)
  name({ params, body }: Call<typeof substituteRoutes.name>) {
    return this.substitutes.name(params.pairId, body);
  }

  @Endpoint(substituteRoutes.end)
  end({ params, version }: Call<typeof substituteRoutes.end>) {
    return this.substitutes.end(params.substituteId, version);
  }
}
