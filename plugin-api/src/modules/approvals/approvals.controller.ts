import { approvalRoutes, submissionRoutes } from '@nastavnik/contracts/approval-routes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { ApprovalsService } from './approvals.service.ts';
import { Decisions } from './decisions.service.ts';
import { RoadmapSubject } from './roadmap-subject.ts';
import { SubmissionsService } from './submissions.service.ts';

@Controller()
export class ApprovalsController {
  constructor(
    private readonly submissions: SubmissionsService,
    private readonly subject: RoadmapSubject,
    private readonly approvals: ApprovalsService,
    private readonly decisions: Decisions,
  ) {}

  @Endpoint(submissionRoutes.list)
  rounds({ params }: Call<typeof submissionRoutes.list>) {
    return this.submissions.of(this.subject, params.roadmapId);
  }

  @Endpoint(submissionRoutes.submit)
  submit({ params, version }: Call<typeof submissionRoutes.submit>) {
    return this.submissions.submit(this.subject, params.roadmapId, version);
  }

  @Endpoint(submissionRoutes.withdraw)
  withdraw({ params, version }: Call<typeof submissionRoutes.withdraw>) {
    return this.submissions.withdraw(this.subject, params.roadmapId, version);
  }

  @Endpoint(approvalRoutes.list)
  list({ query }: Call<typeof approvalRoutes.list>) {
    return this.approvals.list(query.state);
  }

  @Endpoint(approvalRoutes.show)
  show({ params }: Call<typeof approvalRoutes.show>) {
    return this.approvals.show(params.approvalId);
  }

  @Endpoint(approvalRoutes.agree)
  async agree({ params, version, body }: Call<typeof approvalRoutes.agree>) {
    await this.decisions.agree(params.approvalId, version, body.act);
    return this.approvals.show(params.approvalId);
  }

  @Endpoint(approvalRoutes.giveBack)
  async giveBack({ params, version, body }: Call<typeof approvalRoutes.giveBack>) {
    await this.decisions.giveBack(params.approvalId, version, body.remarks);
    return this.approvals.show(params.approvalId);
  }
}
