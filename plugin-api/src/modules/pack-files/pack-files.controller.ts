import { packFileRoutes } from '@nastavnik/contracts/pack-files';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { named } from '../documents/file-name.ts';
import { PackFilesService } from './pack-files.service.ts';

const names = { lists: 'Справочники.json', questionnaires: 'Анкеты.json' };

@Controller()
export class PackFilesController {
  constructor(private readonly files: PackFilesService) {}

  @Endpoint(packFileRoutes.versions)
  async versions({ query }: Call<typeof packFileRoutes.versions>) {
    return { items: await this.files.versions(query.kind) };
  }

  @Endpoint(packFileRoutes.file)
  async file({ params }: Call<typeof packFileRoutes.file>) {
    return new Raw(await this.files.inForce(params.kind), named(names[params.kind]));
  }

  @Endpoint(packFileRoutes.check)
  check({ body }: Call<typeof packFileRoutes.check>) {
    return this.files.check(body);
  }

  @Endpoint(packFileRoutes.upload)
  upload({ body }: Call<typeof packFileRoutes.upload>) {
    return this.files.upload(body);
  }
}
