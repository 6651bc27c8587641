import { packRoutes } from '@nastavnik/contracts/packs';
import { Controller } from '@nestjs/common';
import { Endpoint } from '../../platform/contract/endpoint.ts';
import { PacksService } from './packs.service.ts';

@Controller()
export class PacksController {
  constructor(private readonly packs: PacksService) {}

  @Endpoint(packRoutes.show)
  show() {
    return this.packs.current();
  }
}
