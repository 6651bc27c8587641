import { pulseRoutes } from '@nastavnik/contracts/pulse';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { PulseService } from './pulse.service.ts';

@Controller()
export class PulseController {
  constructor(private readonly pulse: PulseService) {}

  @Endpoint(pulseRoutes.mine)
  mine() {
    return this.pulse.mine();
  }

  @Endpoint(pulseRoutes.ofPair)
  ofPair({ params }: Call<typeof pulseRoutes.ofPair>) {
    return this.pulse.ofPair(params.pairId);
  }

  @Endpoint(pulseRoutes.answer)
  answer({ params, body }: Call<typeof pulseRoutes.answer>) {
    return this.pulse.answer(params.pairId, body);
  }
}
