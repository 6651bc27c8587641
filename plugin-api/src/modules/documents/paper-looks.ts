import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { Injectable } from '@nestjs/common';
import { LetterheadsService } from './letterheads.service.ts';
import { TemplatesService } from './templates/templates.service.ts';

/** How the papers of the school look: its letterhead and templates. */
@Injectable()
export class PaperLooks {
  constructor(
    private readonly letterheads: LetterheadsService,
    private readonly templates: TemplatesService,
  ) {}

  requisites(number: string | null, date: string | null) {
    return this.letterheads.requisites(number, date);
  }

  template(kind: DocumentKind) {
    return this.templates.inUse(kind);
  }
}
