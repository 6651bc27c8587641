import { approvalRoutes, submissionRoutes } from '@nastavnik/contracts/approval-routes';
import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { ApprovalsService } from '../approvals.service.ts';
import { ActScans } from './act-scans.service.ts';

@Controller()
export class ActScansController {
  constructor(
    private readonly scans: ActScans,
    private readonly approvals: ApprovalsService,
  ) {}

  @Endpoint(approvalRoutes.attachScan)
  async attach({ params, version, body }: Call<typeof approvalRoutes.attachScan>) {
    await this.scans.attach(params.approvalId, version, body.file);
    return this.approvals.show(params.approvalId);
  }

  @Endpoint(approvalRoutes.scan)
  received({ params }: Call<typeof approvalRoutes.scan>) {
    return this.scans.received(params.approvalId);
  }

  @Endpoint(submissionRoutes.scan)
  ofRoadmap({ params }: Call<typeof submissionRoutes.scan>) {
    return this.scans.sent('roadmap', params.roadmapId, params.submissionId);
  }

  @Endpoint(schoolListRoutes.scan)
  ofList({ params }: Call<typeof schoolListRoutes.scan>) {
    return this.scans.sent('school_list', params.listId, params.submissionId);
  }
}
