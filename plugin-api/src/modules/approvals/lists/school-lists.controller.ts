import { schoolListRoutes } from '@nastavnik/contracts/school-lists';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { Raw } from '../../../platform/contract/raw.ts';
import { named } from '../../documents/file-name.ts';
import { SubmissionsService } from '../submissions.service.ts';
import { ListPaper } from './list-paper.ts';
import { ListSubject } from './list-subject.ts';
import { ListWriting } from './list-writing.service.ts';
import { SchoolListsService } from './school-lists.service.ts';

@Controller()
export class SchoolListsController {
  constructor(
    private readonly lists: SchoolListsService,
    private readonly writing: ListWriting,
    private readonly papers: ListPaper,
    private readonly submissions: SubmissionsService,
    private readonly subject: ListSubject,
  ) {}

  @Endpoint(schoolListRoutes.list)
  list() {
    return this.lists.list();
  }

  @Endpoint(schoolListRoutes.create)
  async create({ body }: Call<typeof schoolListRoutes.create>) {
    return this.lists.show(await this.writing.create(body.year));
  }

  @Endpoint(schoolListRoutes.show)
  show({ params }: Call<typeof schoolListRoutes.show>) {
    return this.lists.show(params.listId);
  }

  @Endpoint(schoolListRoutes.change)
  async change({ params, version, body }: Call<typeof schoolListRoutes.change>) {
    await this.writing.change(params.listId, version, body.schools);
    return this.lists.show(params.listId);
  }

  @Endpoint(schoolListRoutes.reopen)
  async reopen({ params, version }: Call<typeof schoolListRoutes.reopen>) {
    await this.writing.reopen(params.listId, version);
    return this.lists.show(params.listId);
  }

  @Endpoint(schoolListRoutes.edition)
  edition({ params }: Call<typeof schoolListRoutes.edition>) {
    return this.lists.edition(params.listId, params.edition);
  }

  @Endpoint(schoolListRoutes.print)
  async print({ params }: Call<typeof schoolListRoutes.print>) {
    const { name, content } = await this.papers.pdf(params.listId);
    return new Raw(content, named(name));
  }

  @Endpoint(schoolListRoutes.edit)
  async edit({ params }: Call<typeof schoolListRoutes.edit>) {
    const { name, content } = await this.papers.docx(params.listId);
    return new Raw(content, named(name));
  }

  @Endpoint(schoolListRoutes.rounds)
  rounds({ params }: Call<typeof schoolListRoutes.rounds>) {
    return this.submissions.of(this.subject, params.listId);
  }

  @Endpoint(schoolListRoutes.submit)
  submit({ params, version }: Call<typeof schoolListRoutes.submit>) {
    return this.submissions.submit(this.subject, params.listId, version);
  }

  @Endpoint(schoolListRoutes.withdraw)
  withdraw({ params, version }: Call<typeof schoolListRoutes.withdraw>) {
    return this.submissions.withdraw(this.subject, params.listId, version);
  }
}
