import { requestMapRoutes } from '@nastavnik/contracts/request-map';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { Raw } from '../../../platform/contract/raw.ts';
import { named } from '../../documents/file-name.ts';
import { RequestMapPapers } from './request-map-papers.service.ts';
import { RequestMapService } from './request-map.service.ts';

const NAME = 'Карта запросов';

@Controller()
export class RequestMapController {
  constructor(
    private readonly map: RequestMapService,
    private readonly papers: RequestMapPapers,
  ) {}

  @Endpoint(requestMapRoutes.show)
  show({ query }: Call<typeof requestMapRoutes.show>) {
    return this.map.show(query);
  }

  @Endpoint(requestMapRoutes.xlsx)
  async xlsx({ query }: Call<typeof requestMapRoutes.xlsx>) {
    return new Raw(await this.papers.xlsx(query), named(`${NAME}.xlsx`));
  }

  @Endpoint(requestMapRoutes.pdf)
  async pdf({ query }: Call<typeof requestMapRoutes.pdf>) {
    return new Raw(await this.papers.pdf(query), named(`${NAME}.pdf`));
  }

  @Endpoint(requestMapRoutes.docx)
  async docx({ query }: Call<typeof requestMapRoutes.docx>) {
    return new Raw(await this.papers.docx(query), named(`${NAME}.docx`));
  }
}
