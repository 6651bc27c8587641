import { roadmapImportRoutes } from '@nastavnik/contracts/roadmap-import-routes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { RoadmapsService } from '../roadmaps.service.ts';
import { RoadmapImports } from './roadmap-imports.service.ts';

@Controller()
export class RoadmapImportsController {
  constructor(
    private readonly imports: RoadmapImports,
    private readonly roadmaps: RoadmapsService,
  ) {}

  @Endpoint(roadmapImportRoutes.read)
  read({ body }: Call<typeof roadmapImportRoutes.read>) {
    return this.imports.read(body);
  }

  @Endpoint(roadmapImportRoutes.show)
  show({ params }: Call<typeof roadmapImportRoutes.show>) {
    return this.imports.show(params.importId);
  }

  @Endpoint(roadmapImportRoutes.map)
  map({ params, version, body }: Call<typeof roadmapImportRoutes.map>) {
    return this.imports.map(params.importId, version, body);
  }

  @Endpoint(roadmapImportRoutes.answer)
  answer({ params, version, body }: Call<typeof roadmapImportRoutes.answer>) {
    return this.imports.answer(params.importId, version, body);
  }

  @Endpoint(roadmapImportRoutes.make)
  async make({ params, version, body }: Call<typeof roadmapImportRoutes.make>) {
    return this.roadmaps.show(await this.imports.make(params.importId, version, body));
  }
}
