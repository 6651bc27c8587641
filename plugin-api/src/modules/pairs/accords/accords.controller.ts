import { accordRoutes } from '@nastavnik/contracts/accords';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { AccordWriting } from './accord-writing.service.ts';
import { AccordsService } from './accords.service.ts';

@Controller()
export class AccordsController {
  constructor(
    private readonly accords: AccordsService,
    private readonly writing: AccordWriting,
  ) {}

  @Endpoint(accordRoutes.ofPair)
  ofPair({ params }: Call<typeof accordRoutes.ofPair>) {
    return this.accords.ofPair(params.pairId);
  }

  @Endpoint(accordRoutes.enter)
  async enter({ params, body }: Call<typeof accordRoutes.enter>) {
    await this.writing.enter(params.pairId, body);
    return this.accords.ofPair(params.pairId);
  }

  @Endpoint(accordRoutes.mine)
  async mine() {
    return { items: await this.accords.mine() };
  }

  @Endpoint(accordRoutes.answer)
  async answer({ body }: Call<typeof accordRoutes.answer>) {
    await this.writing.answer(body);
    return this.accords.mineOf(body.pairId);
  }
}
