import { historyRoutes } from '@nastavnik/contracts/history';
import { Controller } from '@nestjs/common';
import { Endpoint } from '../../platform/contract/endpoint.ts';
import { HistoryChain } from '../../platform/history/history-chain.ts';
import { BaseExportsSeen } from './base-exports-seen.ts';

@Controller()
export class HistoryController {
  constructor(
    private readonly chain: HistoryChain,
    private readonly exports: BaseExportsSeen,
  ) {}

  @Endpoint(historyRoutes.state)
  async state() {
    return { ...(await this.chain.state()), exports: await this.exports.last() };
  }
}
