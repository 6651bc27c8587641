import { type DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import { documentRoutes } from '@nastavnik/contracts/documents';
import { Controller } from '@nestjs/common';
import { type Call, Endpoint } from '../../platform/contract/endpoint.ts';
import { TakenOut } from '../../platform/contract/raw.ts';
import { DraftsService } from './drafts.service.ts';
import { named } from './file-name.ts';
import { LetterheadsService } from './letterheads.service.ts';
import type { PaperFile } from './paper/paper-file.ts';

const taken = ({ content, people }: PaperFile, kind: DocumentKind, ending: string) =>
  new TakenOut(content, named(`${documentKinds[kind].title}.${ending}`), { people, which: kind });

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
    return taken(await this.drafts.pdf(body), body.kind, 'pdf');
  }

  @Endpoint(documentRoutes.zip)
  async zip({ body }: Call<typeof documentRoutes.zip>) {
    return taken(await this.drafts.zip(body), body.kind, 'zip');
  }

  @Endpoint(documentRoutes.docx)
  async docx({ body }: Call<typeof documentRoutes.docx>) {
    return taken(await this.drafts.docx(body), body.kind, 'docx');
  }
}
