import { uploadRoutes } from '@nastavnik/contracts/sync-uploads';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { Uploads } from './uploads.service.ts';

/** Rosters as files. */
@Controller()
export class UploadsController {
  constructor(private readonly uploads: Uploads) {}

  @Endpoint(uploadRoutes.create)
  create({ body }: Call<typeof uploadRoutes.create>) {
    return this.uploads.create(body);
  }
}
