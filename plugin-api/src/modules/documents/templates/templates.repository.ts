import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type { DocumentTemplate } from '@nastavnik/contracts/document-templates';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin, newId } from '../../../platform/db/id.ts';
import { Where } from '../../../platform/db/where.ts';
import { briefColumns, briefOf, type BriefRow } from '../../roster/brief.ts';

interface Row extends Omit<DocumentTemplate, 'madeBy' | 'inUse'>, BriefRow<'by'> {
  retiredAt: string | null;
}

export interface NewTemplateRow {
  kind: DocumentKind;
  version: number;
  fileName: string;
  content: Buffer;
  madeBy: string;
}

export interface TemplateContent {
  id: string;
  fileName: string;
  content: Buffer;
}

/** The only reader and writer of `document_templates`. */
@Injectable()
export class TemplatesRepository {
  constructor(private readonly db: Db) {}

  inUse(): Promise<DocumentTemplate[]> {
    return this.read(this.ours().and('t.kind_in_use IS NOT NULL'));
  }

  ofKind(kind: DocumentKind): Promise<DocumentTemplate[]> {
    return this.read(this.ours().and('t.kind = ?', kind));
  }

  async contentInUse(kind: DocumentKind): Promise<TemplateContent | undefined> {
    return (await this.contents(this.ours().and('t.kind_in_use = ?', kind)))[0];
  }

  async content(id: string): Promise<TemplateContent | undefined> {
    return (await this.contents(this.ours().and('t.id = ?', bin(id))))[0];
  }

  async add({ kind, version, fileName, content, madeBy }: NewTemplateRow): Promise<string> {
    const id = newId();
    await this.db.query(
      `INSERT INTO document_templates
         (school_id, id, kind, version, file_name, content, size, made_by, made_at)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)`,
      [
        this.db.school,
        bin(id),
        kind,
        version,
        fileName,
        content,
        content.length,
        bin(madeBy),
        new Date(),
      ],
    );
    return id;
  }

  /** Papers that were registered by it keep it. */
  async retire(id: string): Promise<void> {
    await this.db.query(
      `UPDATE document_templates SET retired_at = ?
       WHERE school_id = ? AND id = ? AND retired_at IS NULL`,
      [new Date(), this.db.school, bin(id)],
    );
  }

  private ours(): Where {
    return new Where().and('t.school_id = ?', this.db.school);
  }

  private contents(where: Where): Promise<TemplateContent[]> {
    return this.db.query<TemplateContent>(
      `SELECT t.id, t.file_name AS fileName, t.content FROM document_templates t WHERE ${where.text}`,
      where.params,
    );
  }

  private async read(where: Where): Promise<DocumentTemplate[]> {
    const rows = await this.db.query<Row>(
      `SELECT t.id, t.kind, t.file_name AS fileName, t.size, t.made_at AS madeAt,
         t.retired_at AS retiredAt, t.version, ${briefColumns('b', 'bc', 'by')}
       FROM document_templates t
       LEFT JOIN people b ON b.school_id = t.school_id AND b.id = t.made_by
       LEFT JOIN classes bc ON bc.school_id = b.school_id AND bc.id = b.class_id
       WHERE ${where.text} ORDER BY t.kind, t.version DESC`,
      where.params,
    );
    return rows.map((row) => ({
      ...row,
      inUse: row.retiredAt === null,
      madeBy: briefOf(row, 'by'),
    }));
  }
}
