import { historyRoutes } from '@nastavnik/contracts/history';
import { Controller } from '@nestjs/common';
import { Endpoint } from '../../platform/contract/endpoint.ts';
import { HistoryChain } from '../../platform/history/history-chain.ts';

@Controller()
export class HistoryController {
  constructor(private readonly chain: HistoryChain) {}

  @Endpoint(historyRoutes.state)
  state() {
    return this.chain.state();
  }
}
