import type { Letterhead } from '@nastavnik/contracts/documents';
import { schoolYearOf } from '@nastavnik/contracts/primitives';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { dateInWords, inSchoolYear } from './facts/said-dates.ts';
import { LetterheadsRepository } from './letterheads.repository.ts';
import type { Requisites } from './paper/tags.ts';

/** What stands above and below the documents of the school in scope. */
@Injectable()
export class LetterheadsService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly letterheads: LetterheadsRepository,
    private readonly history: History,
  ) {}

  /** Until somebody says otherwise, the name that the host gives and a head without a name. */
  async show(): Promise<Letterhead> {
    const said = await this.letterheads.find();
    const { name } = this.scope.org;
    return said ?? { fullName: name, place: '', signerPosition: 'Директор', signerName: '' };
  }

  /** What a paper with this number and date bears. */
  async requisites(number: string | null, date: string | null): Promise<Requisites> {
    const { fullName, place, signerPosition, signerName } = await this.show();
    return {
      school: fullName,
      place,
      signerPosition,
      signerName,
      number: number ?? '',
      date: dateInWords(date),
      schoolYear: inSchoolYear(schoolYearOf(date ?? this.scope.today())),
    };
  }

  async set(letterhead: Letterhead): Promise<Letterhead> {
    await this.db.transaction(async () => {
      await this.letterheads.set(letterhead);
      const fields = Object.keys(letterhead);
      await this.history.add({
        entity: 'letterhead',
        id: this.scope.schoolId,
        action: 'set',
        fields,
      });
    });
    return letterhead;
  }
}
