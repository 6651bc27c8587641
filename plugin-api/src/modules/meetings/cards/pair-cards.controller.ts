import { pairCardRoutes } from '@nastavnik/contracts/pair-cards';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { PairCardsService } from './pair-cards.service.ts';
import { WeekService } from './week.service.ts';

@Controller()
export class PairCardsController {
  constructor(
    private readonly cards: PairCardsService,
    private readonly week: WeekService,
  ) {}

  @Endpoint(pairCardRoutes.card)
  card({ params }: Call<typeof pairCardRoutes.card>) {
    return this.cards.card(params.pairId);
  }

  @Endpoint(pairCardRoutes.timeline)
  timeline({ params, query }: Call<typeof pairCardRoutes.timeline>) {
    return this.cards.timeline(params.pairId, query);
  }

  @Endpoint(pairCardRoutes.mine)
  mine() {
    return this.cards.mine();
  }

  @Endpoint(pairCardRoutes.week)
  show({ query }: Call<typeof pairCardRoutes.week>) {
    return this.week.show(query.from);
  }
}
