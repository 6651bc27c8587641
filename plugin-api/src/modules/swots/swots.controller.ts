import { swotRoutes } from '@nastavnik/contracts/swots';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { TakenOut } from '../../platform/contract/raw.ts';
import { named } from '../documents/file-name.ts';
import { SwotPaper } from './swot-paper.service.ts';
import { SwotsService } from './swots.service.ts';

@Controller()
export class SwotsController {
  constructor(
    private readonly swots: SwotsService,
    private readonly paper: SwotPaper,
  ) {}

  @Endpoint(swotRoutes.show)
  show({ params }: Call<typeof swotRoutes.show>) {
    return this.swots.show(params.programmeId);
  }

  @Endpoint(swotRoutes.make)
  async make({ params: { programmeId }, body }: Call<typeof swotRoutes.make>) {
    await this.swots.make(programmeId, body);
    return this.swots.show(programmeId);
  }

  @Endpoint(swotRoutes.change)
  async change({ params: { programmeId }, version, body }: Call<typeof swotRoutes.change>) {
    await this.swots.change(programmeId, version, body);
    return this.swots.show(programmeId);
  }

  @Endpoint(swotRoutes.docx)
  async docx({ params }: Call<typeof swotRoutes.docx>) {
    const { name, content, people } = await this.paper.docx(params.programmeId);
    return new TakenOut(content, named(name), { people });
  }
}
