import type { Correction, NewDocument } from '@nastavnik/contracts/document-journal';
import { documentKinds } from '@nastavnik/contracts/document-kinds';
import { Injectable } from '@nestjs/common';
import { newId } from '../../../platform/db/id.ts';
import { onDuplicate } from '../../../platform/problem/duplicates.ts';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import type { MadeSheet } from '../facts/made-sheet.ts';
import { Papers } from '../papers.service.ts';
import { DocumentFacts } from './document-facts.ts';
import { corrected } from './corrected-paper.ts';
import { earliestDay } from './earliest-day.ts';
import { type DocumentRow, JournalRepository, type NewRecord } from './journal.repository.ts';
import { NumbersRepository } from './numbers.repository.ts';

function needDay(date: string, from: string): void {
  if (date < from) throw new Problem('document.too-early', { from });
}

/** Enters papers in the journal. */
@Injectable()
export class JournalWriting {
  constructor(
    private readonly scope: Scope,
    private readonly papers: Papers,
    private readonly journal: JournalRepository,
    private readonly numbers: NumbersRepository,
    private readonly facts: DocumentFacts,
  ) {
    onDuplicate('document_number', () => new Problem('document.number-taken', { number: '' }));
  }

  async write(asked: NewDocument): Promise<string[]> {
    const { kind, date } = asked;
    if (!documentKinds[kind].numbered) throw new Problem('document.not-numbered');
    const sheets = await this.papers.sheets(asked);
    needDay(
      date,
      earliestDay(
        kind,
        sheets.map(({ facts }) => facts),
        date,
      ),
    );
    const groups = documentKinds[kind].per === 'all' ? [sheets] : sheets.map((sheet) => [sheet]);
    const numbers = await this.numbersOf(asked, groups.length);
    const templateId = (await this.papers.template(kind))?.id ?? null;
    const records: NewRecord[] = [];
    for (const [index, group] of groups.entries())
      records.push({ ...(await this.record(asked, group, numbers[index] ?? '')), templateId });
    await this.journal.add(records, this.scope.personId);
    await this.facts.registered(kind, date, records);
    return records.map(({ id }) => id);
  }

  /** A number that is free, or the paper's own with another date. */
  async correct(row: DocumentRow, { number, date, reason }: Correction): Promise<void> {
    const { id, kind, version } = row;
    const year = Number(date.slice(0, 4));
    const same = number === row.number && year === Number(row.date.slice(0, 4));
    if (same && date === row.date) throw new Problem('document.nothing-corrected');
    if (!same && (await this.numbers.isUsed(kind, year, number)))
      throw new Problem('document.number-taken', { number });
    const kept = (await this.journal.papers([id])).get(id);
    if (!kept) throw new Problem('entity.not-found');
    needDay(date, earliestDay(kind, kept.sheets, row.date));
    const was = { number: row.number, date: row.date, reason, at: new Date().toISOString() };
    await this.journal.correct({
      id,
      version,
      number,
      date,
      paper: corrected(kind, kept, row, { number, date }),
      corrections: [...(row.corrections ?? []), was],
    });
    const note = `${row.number} от ${row.date} → ${number} от ${date}: ${reason}`;
    await this.facts.corrected(id, note);
  }

  private async record(
    { kind, date }: NewDocument,
    sheets: MadeSheet[],
    number: string,
  ): Promise<Omit<NewRecord, 'templateId'>> {
    return {
      id: newId(),
      kind,
      year: Number(date.slice(0, 4)),
      number,
      date,
      about: sheets.map(({ about }) => about).join('; '),
      of: [...new Set(sheets.flatMap(({ of }) => of))],
      paper: {
        common: await this.papers.requisites(number, date),
        sheets: sheets.map(({ facts }) => facts),
      },
    };
  }

  /** The number that was typed, or the next ones. */
  private async numbersOf({ kind, date, number }: NewDocument, count: number): Promise<string[]> {
    const year = Number(date.slice(0, 4));
    if (number === null || number === '') return this.numbers.take(kind, year, count);
    if (count > 1) throw new Problem('document.number-of-many');
    if (await this.numbers.isUsed(kind, year, number))
      throw new Problem('document.number-taken', { number });
    return [number];
  }
}
