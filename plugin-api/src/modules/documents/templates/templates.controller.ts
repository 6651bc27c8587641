import { documentKinds } from '@nastavnik/contracts/document-kinds';
import { documentTemplateRoutes as routes } from '@nastavnik/contracts/document-templates';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { Raw } from '../../../platform/contract/raw.ts';
import { named } from '../file-name.ts';
import { templateOf } from '../paper/template-files.ts';
import { builtInDocx } from '../print.ts';
import { TemplatesService } from './templates.service.ts';

@Controller()
export class TemplatesController {
  constructor(private readonly templates: TemplatesService) {}

  @Endpoint(routes.list)
  list() {
    return this.templates.list();
  }

  @Endpoint(routes.show)
  show({ params }: Call<typeof routes.show>) {
    return this.templates.show(params.kind);
  }

  @Endpoint(routes.upload)
  upload({ params, body }: Call<typeof routes.upload>) {
    return this.templates.upload(params.kind, body.file);
  }

  @Endpoint(routes.leave)
  leave({ params, version }: Call<typeof routes.leave>) {
    return this.templates.leave(params.kind, version);
  }

  @Endpoint(routes.builtIn)
  async builtIn({ params }: Call<typeof routes.builtIn>) {
    const title = documentKinds[params.kind].title;
    return new Raw(await builtInDocx(templateOf[params.kind]), named(`Шаблон – ${title}.docx`));
  }

  @Endpoint(routes.take)
  async take({ params }: Call<typeof routes.take>) {
    const { content, fileName } = await this.templates.take(params.templateId);
    return new Raw(content, named(fileName));
  }
}
