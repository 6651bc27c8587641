import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import type {
  DocumentCorrection,
  DocumentsQuery,
  RegisteredDocument,
} from '@nastavnik/contracts/document-journal';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { bin } from '../../../platform/db/id.ts';
import type { Place } from '../../../platform/db/page.ts';
import { beginsWith, inIds, Where } from '../../../platform/db/where.ts';
import { briefColumns, type BriefRow } from '../../roster/brief.ts';
import type { Facts } from '../paper/paper.ts';

export type DocumentRow = Omit<RegisteredDocument, 'madeBy' | 'ownTemplate' | 'corrections'> &
  BriefRow<'by'> & { templateId: string | null; corrections: DocumentCorrection[] | null };

export interface KeptPaper {
  common: Facts;
  sheets: Facts[];
}

export interface NewRecord {
  id: string;
  kind: DocumentKind;
  year: number;
  number: string;
  date: string;
  about: string;
  of: string[];
  paper: KeptPaper;
  templateId: string | null;
}

export interface Corrected {
  id: string;
  version: number;
  number: string;
  date: string;
  paper: KeptPaper;
  corrections: DocumentCorrection[];
}

const CHUNK = 50;
const ABOUT = 1_000;

/** The only reader and writer of `documents`. */
@Injectable()
export class JournalRepository {
  constructor(private readonly db: Db) {}

  list(query: DocumentsQuery, after: Place | null): Promise<DocumentRow[]> {
    const where = new Where().and('d.school_id = ?', this.db.school);
    if (query.kind) where.and('d.kind = ?', query.kind);
    if (query.year) where.and('d.year = ?', query.year);
    if (query.q)
      where.and(
        '(d.number LIKE ? OR d.about LIKE ?)',
        beginsWith(query.q),
        `%${beginsWith(query.q)}`,
      );
    if (after) where.and('d.id < ?', bin(after[1]));
    return this.read(where, query.limit + 1);
  }

  byIds(ids: readonly string[]): Promise<DocumentRow[]> {
    const { marks, params } = inIds(ids);
    const where = new Where()
      .and('d.school_id = ?', this.db.school)
      .and(`d.id IN (${marks})`, ...params);
    return this.read(where, ids.length);
  }

  async papers(ids: readonly string[]): Promise<Map<string, KeptPaper>> {
    const { marks, params } = inIds(ids);
    const rows = await this.db.query<{ id: string; paper: KeptPaper }>(
      `SELECT d.id, d.paper FROM documents d WHERE d.school_id = ? AND d.id IN (${marks})`,
      [this.db.school, ...params],
    );
    return new Map(rows.map(({ id, paper }) => [id, paper]));
  }

  async add(records: NewRecord[], madeBy: string): Promise<void> {
    const now = new Date();
    for (let start = 0; start < records.length; start += CHUNK) {
      const chunk = records.slice(start, start + CHUNK);
      await this.db.query(
        `INSERT INTO documents (school_id, id, kind, year, number, dated_on, about, of_ids, paper, template_id,
           made_by, made_at)
         VALUES ${chunk.map(() => '(?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)').join(', ')}`,
        chunk.flatMap(({ id, kind, year, number, date, about, of, paper, templateId }) => [
          this.db.school,
          bin(id),
          kind,
          year,
          number,
          date,
          about.length > ABOUT ? `${about.slice(0, ABOUT - 1)}…` : about,
          JSON.stringify(of),
          JSON.stringify(paper, wellFormed),
          templateId && bin(templateId),
          bin(madeBy),
          now,
        ]),
      );
    }
  }

  /** Says whether the version was still the one that was seen. */
  async cancel(id: string, version: number, by: string, reason: string): Promise<void> {
    await this.db.query(
      `UPDATE documents SET cancelled_at = ?, cancelled_by = ?, cancel_reason = ?, version = version + 1
       WHERE school_id = ? AND id = ? AND version = ?`,
      [new Date(), bin(by), reason, this.db.school, bin(id), version],
    );
  }

  /** Writes a number and a date anew, and what the paper says with them. */
  async correct({ id, version, number, date, paper, corrections }: Corrected): Promise<void> {
    await this.db.query(
      `UPDATE documents SET number = ?, dated_on = ?, year = ?, paper = ?, corrections = ?,
         version = version + 1 WHERE school_id = ? AND id = ? AND version = ?`,
      [
        number,
        date,
        Number(date.slice(0, 4)),
        JSON.stringify(paper, wellFormed),
        JSON.stringify(corrections, wellFormed),
        this.db.school,
        bin(id),
        version,
      ],
    );
  }

  private read(where: Where, limit: number): Promise<DocumentRow[]> {
    return this.db.query<DocumentRow>(
      `SELECT d.id, d.kind, d.number, d.dated_on AS \`date\`, d.about, d.made_at AS madeAt,
         d.cancelled_at AS cancelledAt, d.cancel_reason AS cancelReason, d.template_id AS templateId, d.corrections, d.version,
         ${briefColumns('b', 'bc', 'by')}
       FROM documents d
       LEFT JOIN people b ON b.school_id = d.school_id AND b.id = d.made_by
       LEFT JOIN classes bc ON bc.school_id = b.school_id AND bc.id = b.class_id
       WHERE ${where.text} ORDER BY d.id DESC LIMIT ${limit}`,
      where.params,
    );
  }
}

/** Half a character is no JSON for the database. */
const wellFormed = (_: string, value: unknown) =>
  typeof value === 'string' ? value.toWellFormed() : value;
