import type {
  Correction,
  DocumentsQuery,
  NewDocument,
  RegisteredDocument,
} from '@nastavnik/contracts/document-journal';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { pageFrom, placeOf } from '../../../platform/db/page.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { briefOf } from '../../roster/brief.ts';
import { DocumentFacts } from './document-facts.ts';
import { JournalWriting } from './journal-writing.ts';
import { type DocumentRow, JournalRepository } from './journal.repository.ts';

const shown = (row: DocumentRow): RegisteredDocument => ({
  ...row,
  madeBy: briefOf(row, 'by'),
  ownTemplate: row.templateId !== null,
  corrections: row.corrections ?? [],
});

/** The journal: papers get their numbers here, and keep them for ever. */
@Injectable()
export class JournalService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly journal: JournalRepository,
    private readonly writing: JournalWriting,
    private readonly facts: DocumentFacts,
  ) {}

  async list(query: DocumentsQuery) {
    const rows = await this.journal.list(query, placeOf(query.after));
    return pageFrom(rows, query.limit, ({ id }) => ['', id], shown);
  }

  /** One record for a paper about all, one for each sheet otherwise. */
  async register(asked: NewDocument): Promise<{ items: RegisteredDocument[] }> {
    const ids = await this.db.transaction(() => this.writing.write(asked));
    const rows = new Map((await this.journal.byIds(ids)).map((row) => [row.id, row]));
    return { items: ids.flatMap((id) => rows.get(id) ?? []).map(shown) };
  }

  cancel(documentId: string, version: number, reason: string): Promise<RegisteredDocument> {
    return this.db.transaction(async () => {
      const row = await this.need(documentId);
      if (row.cancelledAt !== null) throw new Problem('document.already-cancelled');
      if (row.version !== version) throw new Problem('version.stale');
      await this.journal.cancel(documentId, version, this.scope.personId, reason);
      await this.facts.cancelled(documentId, row.number);
      const now = await this.need(documentId);
      if (now.version !== version + 1) throw new Problem('version.stale');
      return shown(now);
    });
  }

  /** What was printed before stays as it was; a copy that is printed now says what is right. */
  correct(documentId: string, version: number, right: Correction): Promise<RegisteredDocument> {
    return this.db.transaction(async () => {
      const row = await this.need(documentId);
      if (row.cancelledAt !== null) throw new Problem('document.already-cancelled');
      if (row.version !== version) throw new Problem('version.stale');
      await this.writing.correct(row, right);
      const now = await this.need(documentId);
      if (now.version !== version + 1) throw new Problem('version.stale');
      return shown(now);
    });
  }

  private async need(documentId: string): Promise<DocumentRow> {
    const [row] = await this.journal.byIds([documentId]);
    if (!row) throw new Problem('entity.not-found');
    return row;
  }
}
