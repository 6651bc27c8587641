import { documentKinds, type DocumentKind } from '@nastavnik/contracts/document-kinds';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import type { Facts } from '../paper/paper.ts';
import { filed, type PaperFile } from '../paper/paper-file.ts';
import { headerTags } from '../paper/tags.ts';
import { templateOf } from '../paper/template-files.ts';
import { zipOf } from '../paper-zip.ts';
import { docxOf, type Paper, pdfOf } from '../print.ts';
import { TemplatesService } from '../templates/templates.service.ts';
import { type DocumentRow, JournalRepository } from './journal.repository.ts';
import { wholeSheet } from './older-sheets.ts';

interface Registered {
  kind: DocumentKind;
  title: string;
  paper: Paper;
  /** The school's own template by which all of them were registered. */
  templateId: string | null;
}

export interface RegisteredFile extends PaperFile {
  title: string;
  /** Undefined when they are of several kinds. */
  which: DocumentKind | undefined;
}

/** Prints papers of the journal as they were on the day of their number. */
@Injectable()
export class RegisteredPapers {
  constructor(
    private readonly journal: JournalRepository,
    private readonly templates: TemplatesService,
  ) {}

  async pdf(ids: readonly string[]): Promise<RegisteredFile> {
    const { kind, paper, title, templateId } = await this.paper(ids);
    if (templateId !== null) throw new Problem('template.docx-only');
    const content = await pdfOf(templateOf[kind], paper);
    return { title, which: kind, ...filed(content, paper.sheets) };
  }

  async docx(ids: readonly string[]): Promise<RegisteredFile> {
    const { kind, paper, title, templateId } = await this.paper(ids);
    const own = templateId === null ? undefined : await this.templates.take(templateId);
    const content = await docxOf(templateOf[kind], paper, own?.content);
    return { title, which: kind, ...filed(content, paper.sheets) };
  }

  /** Each paper in a file of its own, by the template of its own. */
  async zip(documentIds: readonly string[]): Promise<RegisteredFile> {
    const ids = [...new Set(documentIds)];
    const rows = await this.rows(ids);
    const papers = await this.journal.papers(ids);
    const contents = new Map<string, Buffer>();
    for (const { templateId } of rows)
      if (templateId !== null && !contents.has(templateId))
        contents.set(templateId, (await this.templates.take(templateId)).content);
    const content = await zipOf(
      rows.map(({ id, kind, number, about, templateId }) => ({
        name: `${documentKinds[kind].title} ${number}`,
        about,
        make: () => {
          const { common = {}, sheets = [] } = papers.get(id) ?? {};
          const own = templateId === null ? undefined : contents.get(templateId);
          const whole = sheets.map((sheet) => wholeSheet(kind, sheet));
          return docxOf(templateOf[kind], { common, sheets: whole }, own);
        },
      })),
    );
    const kinds = new Set(rows.map(({ kind }) => kind));
    const [only] = kinds.size === 1 ? kinds : [];
    const sheets = ids.flatMap((id) => papers.get(id)?.sheets ?? []);
    return { title: 'Документы', which: only, ...filed(content, sheets) };
  }

  private async paper(documentIds: readonly string[]): Promise<Registered> {
    const ids = [...new Set(documentIds)];
    const rows = await this.rows(ids);
    const [first] = rows;
    if (!first) throw new Problem('entity.not-found');
    const { kind, templateId } = first;
    if (rows.some((row) => row.kind !== kind)) throw new Problem('document.kinds-differ');
    if (rows.some((row) => row.templateId !== templateId)) throw new Problem('template.differ');
    const papers = await this.journal.papers(ids);
    const sheets = ids.flatMap((id) => {
      const kept = papers.get(id);
      return (kept?.sheets ?? []).map((sheet) => wholeSheet(kind, { ...kept?.common, ...sheet }));
    });
    const common = outsideOf(sheets);
    if (templateId !== null && !common) throw new Problem('template.differ');
    const title = documentKinds[kind].title;
    return {
      kind,
      title: ids.length === 1 ? `${title} ${first.number}` : title,
      paper: { common: common ?? {}, sheets },
      templateId,
    };
  }

  private async rows(ids: readonly string[]): Promise<DocumentRow[]> {
    const rows = await this.journal.byIds(ids);
    if (rows.length < ids.length) throw new Problem('entity.not-found');
    const at = new Map(rows.map((row) => [row.id, row]));
    return ids.flatMap((id) => at.get(id) ?? []);
  }
}

/** What stands in headers and footers, when all the sheets say the same there. */
function outsideOf(sheets: readonly Facts[]): Facts | undefined {
  const [common, ...others] = sheets.map((sheet) =>
    Object.fromEntries(headerTags.map((code) => [code, sheet[code] ?? ''])),
  );
  const text = JSON.stringify(common);
  return others.every((other) => JSON.stringify(other) === text) ? common : undefined;
}
