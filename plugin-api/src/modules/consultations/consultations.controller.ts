import { consultationRoutes } from '@nastavnik/contracts/consultation-routes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { named } from '../documents/file-name.ts';
import { ConsultationPaper } from './consultation-paper.ts';
import { ConsultationWriting } from './consultation-writing.service.ts';
import { ConsultationsService } from './consultations.service.ts';
import { RemarkDecisions, Remarks } from './remarks.service.ts';

/** What the owner of a draft does. */
@Controller()
export class ConsultationWritingController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly writing: ConsultationWriting,
    private readonly decisions: RemarkDecisions,
  ) {}

  @Endpoint(consultationRoutes.publish)
  async publish({ params, version, body }: Call<typeof consultationRoutes.publish>) {
    return this.consultations.show(await this.writing.publish(params.roadmapId, version, body));
  }

  @Endpoint(consultationRoutes.prolong)
  async prolong({ params, version, body }: Call<typeof consultationRoutes.prolong>) {
    await this.writing.prolong(params.consultationId, version, body.until);
    return this.consultations.show(params.consultationId);
  }

  @Endpoint(consultationRoutes.close)
  async close({ params, version }: Call<typeof consultationRoutes.close>) {
    await this.writing.close(params.consultationId, version);
    return this.consultations.show(params.consultationId);
  }

  @Endpoint(consultationRoutes.decide)
  async decide({ params, version, body }: Call<typeof consultationRoutes.decide>) {
    await this.decisions.decide(params.consultationId, params.remarkId, version, body);
    return this.consultations.show(params.consultationId);
  }
}

/** What everybody does who may read a draft. */
@Controller()
export class ConsultationsController {
  constructor(
    private readonly consultations: ConsultationsService,
    private readonly remarks: Remarks,
    private readonly paper: ConsultationPaper,
  ) {}

  @Endpoint(consultationRoutes.list)
  list() {
    return this.consultations.list();
  }

  @Endpoint(consultationRoutes.show)
  show({ params }: Call<typeof consultationRoutes.show>) {
    return this.consultations.show(params.consultationId);
  }

  @Endpoint(consultationRoutes.remark)
  async remark({ params, body }: Call<typeof consultationRoutes.remark>) {
    await this.remarks.leave(params.consultationId, body);
    return this.consultations.show(params.consultationId);
  }

  @Endpoint(consultationRoutes.takeBack)
  async takeBack({ params, version }: Call<typeof consultationRoutes.takeBack>) {
    await this.remarks.takeBack(params.consultationId, params.remarkId, version);
    return this.consultations.show(params.consultationId);
  }

  @Endpoint(consultationRoutes.pdf)
  async pdf({ params }: Call<typeof consultationRoutes.pdf>) {
    const { name, content } = await this.paper.pdf(params.consultationId);
    return new Raw(content, named(name));
  }

  @Endpoint(consultationRoutes.docx)
  async docx({ params }: Call<typeof consultationRoutes.docx>) {
    const { name, content } = await this.paper.docx(params.consultationId);
    return new Raw(content, named(name));
  }
}
