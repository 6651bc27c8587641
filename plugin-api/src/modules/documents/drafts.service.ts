import { documentKinds } from '@nastavnik/contracts/document-kinds';
import type { DocumentAsk } from '@nastavnik/contracts/documents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { docxOf, type Paper, pdfOf } from './print.ts';
import { templateOf } from './paper/template-files.ts';
import { zipOf } from './paper-zip.ts';
import { Papers } from './papers.service.ts';

/** Papers before they are signed: nothing of them is kept. */
@Injectable()
export class DraftsService {
  constructor(private readonly papers: Papers) {}

  async pdf(ask: DocumentAsk): Promise<Buffer> {
    if (await this.papers.template(ask.kind)) throw new Problem('template.docx-only');
    return pdfOf(templateOf[ask.kind], await this.paper(ask));
  }

  async docx(ask: DocumentAsk): Promise<Buffer> {
    const own = await this.papers.template(ask.kind);
    return docxOf(templateOf[ask.kind], await this.paper(ask), own?.content);
  }

  /** Each sheet in a file of its own. */
  async zip(ask: DocumentAsk): Promise<Buffer> {
    const sheets = await this.papers.sheets(ask);
    const common = await this.papers.requisites(ask.number, ask.date);
    const { title, numbered: draft } = documentKinds[ask.kind];
    const own = await this.papers.template(ask.kind);
    return zipOf(
      sheets.map(({ title: ofSheet, about, facts }) => ({
        name: ofSheet ?? title,
        about,
        make: () => docxOf(templateOf[ask.kind], { common, sheets: [facts], draft }, own?.content),
      })),
    );
  }

  private async paper(ask: DocumentAsk): Promise<Paper> {
    const sheets = await this.papers.sheets(ask);
    const common = await this.papers.requisites(ask.number, ask.date);
    return {
      common,
      sheets: sheets.map(({ facts }) => facts),
      draft: documentKinds[ask.kind].numbered,
    };
  }
}
