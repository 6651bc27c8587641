import { exportRoutes } from '@nastavnik/contracts/exports';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { ExportsService } from './exports.service.ts';

@Controller()
export class ExportsController {
  constructor(private readonly exports: ExportsService) {}

  @Endpoint(exportRoutes.list)
  list({ query }: Call<typeof exportRoutes.list>) {
    return this.exports.list(query);
  }
}
