import { packRoutes } from '@nastavnik/contracts/packs';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { PackVersionsService } from './pack-versions.service.ts';
import { PacksService } from './packs.service.ts';

@Controller()
export class PacksController {
  constructor(
    private readonly packs: PacksService,
    private readonly versions: PackVersionsService,
  ) {}

  @Endpoint(packRoutes.show)
  show() {
    return this.packs.current();
  }

  @Endpoint(packRoutes.version)
  version({ params }: Call<typeof packRoutes.version>) {
    return this.versions.show(params.packId);
  }
}
