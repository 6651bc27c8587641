import { documentJournalRoutes as routes } from '@nastavnik/contracts/document-journal';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../../platform/contract/endpoint.ts';
import { TakenOut } from '../../../platform/contract/raw.ts';
import { named } from '../file-name.ts';
import { JournalService } from './journal.service.ts';
import { NumberingsService } from './numberings.service.ts';
import { type RegisteredFile, RegisteredPapers } from './registered-papers.service.ts';

const taken = ({ title, content, people, which }: RegisteredFile, ending: string) =>
  new TakenOut(content, named(`${title}.${ending}`), { people, which });

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
    return taken(await this.papers.pdf(body.documentIds), 'pdf');
  }

  @Endpoint(routes.docx)
  async docx({ body }: Call<typeof routes.docx>) {
    return taken(await this.papers.docx(body.documentIds), 'docx');
  }

  @Endpoint(routes.zip)
  async zip({ body }: Call<typeof routes.zip>) {
    return taken(await this.papers.zip(body.documentIds), 'zip');
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
