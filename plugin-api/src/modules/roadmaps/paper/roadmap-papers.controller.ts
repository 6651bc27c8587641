import { roadmapPaperRoutes } from '@nastavnik/contracts/roadmap-papers';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { Raw } from '../../../platform/contract/raw.ts';
import { named } from '../../documents/file-name.ts';
import { RoadmapPapers } from './roadmap-papers.service.ts';

@Controller()
export class RoadmapPapersController {
  constructor(private readonly papers: RoadmapPapers) {}

  @Endpoint(roadmapPaperRoutes.pdf)
  async pdf({ params, query }: Call<typeof roadmapPaperRoutes.pdf>) {
    const { name, content } = await this.papers.pdf(params.roadmapId, query);
    return new Raw(content, named(name));
  }

  @Endpoint(roadmapPaperRoutes.docx)
  async docx({ params, query }: Call<typeof roadmapPaperRoutes.docx>) {
    const { name, content } = await this.papers.docx(params.roadmapId, query);
    return new Raw(content, named(name));
  }

  @Endpoint(roadmapPaperRoutes.compare)
  compare({ params, query }: Call<typeof roadmapPaperRoutes.compare>) {
    return this.papers.compare(params.roadmapId, query.from, query.to);
  }
}
