import type { DocumentKind } from '@nastavnik/contracts/document-kinds';
import { Injectable } from '@nestjs/common';
import { History } from '../../../platform/history/history.ts';
import { Outbox } from '../../../platform/outbox/outbox.ts';

declare module '../../../platform/outbox/events.ts' {
  interface Events {
    'documents.registered': { documentIds: string[]; kind: DocumentKind };
    'document.cancelled': { documentId: string };
    'document.corrected': { documentId: string };
  }
}

/** Whatever happens to papers of the journal: history keeps it, the outbox tells it. */
@Injectable()
export class DocumentFacts {
  constructor(
    private readonly history: History,
    private readonly outbox: Outbox,
  ) {}

  async registered(
    kind: DocumentKind,
    date: string,
    records: readonly { id: string; number: string }[],
  ): Promise<void> {
    await this.history.add(
      ...records.map(({ id, number }) => ({
        entity: 'document',
        id,
        action: 'registered',
        note: `${number} от ${date}`,
      })),
    );
    await this.outbox.add('documents.registered', {
      documentIds: records.map(({ id }) => id),
      kind,
    });
  }

  async corrected(documentId: string, note: string): Promise<void> {
    await this.history.add({
      entity: 'document',
      id: documentId,
      action: 'corrected',
      fields: ['number', 'date'],
      note,
    });
    await this.outbox.add('document.corrected', { documentId });
  }

  async cancelled(documentId: string, number: string): Promise<void> {
    await this.history.add({
      entity: 'document',
      id: documentId,
      action: 'cancelled',
      note: number,
    });
    await this.outbox.add('document.cancelled', { documentId });
  }
}
