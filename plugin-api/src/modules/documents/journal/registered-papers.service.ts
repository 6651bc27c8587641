import { documentKinds, type DocumentKind } from '@nastavnik/contracts/document-kinds';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { templateOf } from '../paper/template-files.ts';
import { docxOf, type Paper, pdfOf } from '../print.ts';
import { JournalRepository } from './journal.repository.ts';

/** Prints papers of the journal as they were on the day of their number. */
@Injectable()
export class RegisteredPapers {
  constructor(private readonly journal: JournalRepository) {}

  async pdf(ids: readonly string[]) {
    const { kind, paper, title } = await this.paper(ids);
    return { title, content: await pdfOf(templateOf[kind], paper) };
  }

  async docx(ids: readonly string[]) {
    const { kind, paper, title } = await this.paper(ids);
    return { title, content: await docxOf(templateOf[kind], paper) };
  }

  private async paper(
    documentIds: readonly string[],
  ): Promise<{ kind: DocumentKind; title: string; paper: Paper }> {
    const ids = [...new Set(documentIds)];
    const rows = new Map((await this.journal.byIds(ids)).map((row) => [row.id, row]));
    const [first] = rows.values();
    if (!first || rows.size < ids.length) throw new Problem('entity.not-found');
    const { kind } = first;
    if ([...rows.values()].some((row) => row.kind !== kind))
      throw new Problem('document.kinds-differ');
    const papers = await this.journal.papers(ids);
    const sheets = ids.flatMap((id) => {
      const kept = papers.get(id);
      return (kept?.sheets ?? []).map((sheet) => ({ ...kept?.common, ...sheet }));
    });
    const title = documentKinds[kind].title;
    return {
      kind,
      title: ids.length === 1 ? `${title} ${first.number}` : title,
      paper: { common: {}, sheets },
    };
  }
}
