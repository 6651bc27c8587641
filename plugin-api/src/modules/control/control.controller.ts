import { controlSheetRoutes } from '@nastavnik/contracts/control-sheet-routes';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { named } from '../documents/file-name.ts';
import { ControlMarks } from './control-marks.service.ts';
import { ControlPapers } from './control-papers.service.ts';
import { ControlService } from './control.service.ts';
import { Drawing } from './drawing.service.ts';

@Controller()
export class ControlController {
  constructor(
    private readonly control: ControlService,
    private readonly drawing: Drawing,
    private readonly marks: ControlMarks,
    private readonly papers: ControlPapers,
  ) {}

  @Endpoint(controlSheetRoutes.now)
  now() {
    return this.control.now();
  }

  @Endpoint(controlSheetRoutes.nowSchools)
  nowSchools({ query }: Call<typeof controlSheetRoutes.nowSchools>) {
    return this.control.nowSchools(query.matter);
  }

  @Endpoint(controlSheetRoutes.list)
  list({ query }: Call<typeof controlSheetRoutes.list>) {
    return this.control.list(query);
  }

  @Endpoint(controlSheetRoutes.draw)
  async draw({ body }: Call<typeof controlSheetRoutes.draw>) {
    return this.control.show(await this.drawing.draw(body));
  }

  @Endpoint(controlSheetRoutes.show)
  show({ params }: Call<typeof controlSheetRoutes.show>) {
    return this.control.show(params.sheetId);
  }

  @Endpoint(controlSheetRoutes.acknowledge)
  async acknowledge({ params, version }: Call<typeof controlSheetRoutes.acknowledge>) {
    await this.marks.acknowledge(params.sheetId, version);
    return this.control.show(params.sheetId);
  }

  @Endpoint(controlSheetRoutes.mark)
  async mark({ params, version, body }: Call<typeof controlSheetRoutes.mark>) {
    await this.marks.mark(params.sheetId, version, body);
    return this.control.show(params.sheetId);
  }

  @Endpoint(controlSheetRoutes.schools)
  schools({ params, query }: Call<typeof controlSheetRoutes.schools>) {
    return this.control.schools(params.sheetId, query);
  }

  @Endpoint(controlSheetRoutes.school)
  school({ params }: Call<typeof controlSheetRoutes.school>) {
    return this.control.school(params.sheetId, params.partId);
  }

  @Endpoint(controlSheetRoutes.pdf)
  async pdf({ params }: Call<typeof controlSheetRoutes.pdf>) {
    const { name, content } = await this.papers.pdf(params.sheetId);
    return new Raw(content, named(name));
  }

  @Endpoint(controlSheetRoutes.docx)
  async docx({ params }: Call<typeof controlSheetRoutes.docx>) {
    const { name, content } = await this.papers.docx(params.sheetId);
    return new Raw(content, named(name));
  }
}
