import { documentKinds } from '@nastavnik/contracts/document-kinds';
import type { DocumentAsk } from '@nastavnik/contracts/documents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { docxOf, type Paper, pdfOf } from './print.ts';
import { filed, type PaperFile } from './paper/paper-file.ts';
import { templateOf } from './paper/template-files.ts';
import { zipOf } from './paper-zip.ts';
import { Papers } from './papers.service.ts';

/** Papers before they are signed: nothing of them is kept. */
@Injectable()
export class DraftsService {
  constructor(private readonly papers: Papers) {}

  async pdf(ask: DocumentAsk): Promise<PaperFile> {
    if (await this.papers.template(ask.kind)) throw new Problem('template.docx-only');
    const paper = await this.paper(ask);
    return filed(await pdfOf(templateOf[ask.kind], paper), paper.sheets);
  }

  async docx(ask: DocumentAsk): Promise<PaperFile> {
    const own = await this.papers.template(ask.kind);
    const paper = await this.paper(ask);
    return filed(await docxOf(templateOf[ask.kind], paper, own?.content), paper.sheets);
  }

  /** Each sheet in a file of its own. */
  async zip(ask: DocumentAsk): Promise<PaperFile> {
    const sheets = await this.papers.sheets(ask);
    const common = await this.papers.requisites(ask.number, ask.date);
    const { title, numbered: draft } = documentKinds[ask.kind];
    const own = await this.papers.template(ask.kind);
    const content = await zipOf(
      sheets.map(({ title: ofSheet, about, facts }) => ({
        name: ofSheet ?? title,
        about,
        make: () => docxOf(templateOf[ask.kind], { common, sheets: [facts], draft }, own?.content),
      })),
    );
    return filed(
      content,
      sheets.map(({ facts }) => facts),
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
