import { feedbackRoutes } from '@nastavnik/contracts/feedback-summary';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { TakenOut } from '../../../platform/contract/raw.ts';
import { named } from '../../documents/file-name.ts';
import { FeedbackSummaryService } from './feedback-summary.service.ts';
import { FeedbackWorkbook } from './feedback-workbook.service.ts';

@Controller()
export class FeedbackSummaryController {
  constructor(
    private readonly summary: FeedbackSummaryService,
    private readonly workbook: FeedbackWorkbook,
  ) {}

  @Endpoint(feedbackRoutes.summary)
  show({ query }: Call<typeof feedbackRoutes.summary>) {
    return this.summary.show(query);
  }

  @Endpoint(feedbackRoutes.xlsx)
  async xlsx({ query }: Call<typeof feedbackRoutes.xlsx>) {
    const { content, people } = await this.workbook.of(query);
    return new TakenOut(content, named('Сводка обратной связи.xlsx'), { people });
  }
}
