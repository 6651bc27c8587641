import { documentJournalRoutes as routes } from '@nastavnik/contracts/document-journal';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { Raw } from '../../../platform/contract/raw.ts';
import { named } from '../file-name.ts';
import { JournalService } from './journal.service.ts';
import { NumberingsService } from './numberings.service.ts';
import { RegisteredPapers } from './registered-papers.service.ts';

@Controller()
export class JournalController {
  constructor(
    private readonly journal: JournalService,
    private readonly papers: RegisteredPapers,
    private readonly numberings: NumberingsService,
  ) {}

  @Endpoint(routes.list)
  list({ query }: Call<typeof routes.list>) {
    return this.journal.list(query);
  }

  @Endpoint(routes.register)
  register({ body }: Call<typeof routes.register>) {
    return this.journal.register(body);
  }

  @Endpoint(routes.cancel)
  cancel({ params, body, version }: Call<typeof routes.cancel>) {
    return this.journal.cancel(params.documentId, version, body.reason);
  }

  @Endpoint(routes.correct)
  correct({ params, body, version }: Call<typeof routes.correct>) {
    return this.journal.correct(params.documentId, version, body);
  }

  @Endpoint(routes.pdf)
  async pdf({ body }: Call<typeof routes.pdf>) {
    const { title, content } = await this.papers.pdf(body.documentIds);
    return new Raw(content, named(`${title}.pdf`));
  }

  @Endpoint(routes.docx)
  async docx({ body }: Call<typeof routes.docx>) {
    const { title, content } = await this.papers.docx(body.documentIds);
    return new Raw(content, named(`${title}.docx`));
  }

  @Endpoint(routes.zip)
  async zip({ body }: Call<typeof routes.zip>) {
    return new Raw(await this.papers.zip(body.documentIds), named('Документы.zip'));
  }

  @Endpoint(routes.numberings)
  allNumberings() {
    return this.numberings.list();
  }

  @Endpoint(routes.setNumbering)
  setNumbering({ params, body }: Call<typeof routes.setNumbering>) {
    return this.numberings.set(params.kind, body.mask, body.next);
  }
}
