import { type Numbering, numberBy } from '@nastavnik/contracts/document-journal';
import { DocumentKind, documentKinds } from '@nastavnik/contracts/document-kinds';
import { Injectable } from '@nestjs/common';
import { Db } from '../../../platform/db/db.ts';
import { History } from '../../../platform/history/history.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { NumbersRepository } from './numbers.repository.ts';

/** How the school numbers its papers. */
@Injectable()
export class NumberingsService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly numbers: NumbersRepository,
    private readonly history: History,
  ) {}

  async list(): Promise<{ items: Numbering[] }> {
    const masks = await this.numbers.masks();
    const last = await this.numbers.last(this.year);
    const kinds = DocumentKind.options.filter((kind) => documentKinds[kind].numbered);
    return { items: kinds.map((kind) => this.shown(kind, masks(kind), last.get(kind) ?? 0)) };
  }

  /** Numbers that were given are behind; the next one is ahead of them. */
  set(kind: DocumentKind, mask: string, next: number): Promise<Numbering> {
    if (!documentKinds[kind].numbered) throw new Problem('document.not-numbered');
    return this.db.transaction(async () => {
      const last = await this.numbers.hold(kind, this.year);
      if (next <= last) throw new Problem('document.next-too-small', { given: last });
      await this.numbers.setMask(kind, mask);
      await this.numbers.setLast(kind, this.year, next - 1);
      await this.history.add({
        entity: 'numbering',
        id: this.scope.schoolId,
        action: 'set',
        fields: ['mask', 'next'],
        note: kind,
      });
      return this.shown(kind, mask, next - 1);
    });
  }

  private get year(): number {
    return Number(this.scope.today().slice(0, 4));
  }

  private shown(kind: DocumentKind, mask: string, last: number): Numbering {
    return { kind, mask, next: last + 1, example: numberBy(mask, last + 1, this.year) };
  }
}
