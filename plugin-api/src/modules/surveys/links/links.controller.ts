import { surveyLinkRoutes } from '@nastavnik/contracts/survey-links';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { LinksService } from './links.service.ts';

@Controller()
export class LinksController {
  constructor(private readonly links: LinksService) {}

  @Endpoint(surveyLinkRoutes.make)
  make({ params }: Call<typeof surveyLinkRoutes.make>) {
    return this.links.make(params.sheetId);
  }
}
