import { documentKinds } from '@nastavnik/contracts/document-kinds';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { Raw } from '../../platform/contract/raw.ts';
import { DraftsService } from './drafts.service.ts';
import { named } from './file-name.ts';
import { LetterheadsService } from './letterheads.service.ts';

@Controller()
export class DocumentsController {
  constructor(
    private readonly letterheads: LetterheadsService,
    private readonly drafts: DraftsService,
  ) {}

  @Endpoint(documentRoutes.letterhead)
  letterhead() {
    return this.letterheads.show();
  }

  @Endpoint(documentRoutes.setLetterhead)
  setLetterhead({ body }: Call<typeof documentRoutes.setLetterhead>) {
    return this.letterheads.set(body);
  }

  @Endpoint(documentRoutes.pdf)
  async pdf({ body }: Call<typeof documentRoutes.pdf>) {
    return new Raw(await this.drafts.pdf(body), named(`${documentKinds[body.kind].title}.pdf`));
  }

  @Endpoint(documentRoutes.zip)
  async zip({ body }: Call<typeof documentRoutes.zip>) {
    return new Raw(await this.drafts.zip(body), named(`${documentKinds[body.kind].title}.zip`));
  }

  @Endpoint(documentRoutes.docx)
  async docx({ body }: Call<typeof documentRoutes.docx>) {
    return new Raw(await this.drafts.docx(body), named(`${documentKinds[body.kind].title}.docx`));
  }
}
