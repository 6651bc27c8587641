import type { PersonBrief } from '@nastavnik/contracts/roster';
import type { SurveySheet } from '@nastavnik/contracts/survey-sheets';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../../platform/scope/scope.ts';
import { sheetOf } from '../sheets/sheet-view.ts';
import { SheetsRepository } from '../sheets/sheets.repository.ts';

/** The questionnaires of these people in one form and year. */
@Injectable()
export class PersonSheets {
  constructor(
    private readonly scope: Scope,
    private readonly sheets: SheetsRepository,
  ) {}

  async of(
    people: readonly PersonBrief[],
    about: { form: string; schoolYear: number },
  ): Promise<SurveySheet[]> {
    const rows = await this.sheets.ofPeople(
      people.map(({ id }) => id),
      about,
    );
    return rows.map((row) => sheetOf(row, this.scope.today()));
  }
}
