import type { DataAsk, PersonData } from '@nastavnik/contracts/person-data';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { sortName } from '../roster/brief.ts';
import { HeldRepository } from './held/held.repository.ts';
import { masker } from './masks/masks.ts';
import { masksOf, said } from './said.ts';
import { PersonDataAccess } from './person-data-access.ts';

/** Hands out everything that is held about one person; that it was is kept. */
@Injectable()
export class PersonDataService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly access: PersonDataAccess,
    private readonly held: HeldRepository,
    private readonly history: History,
  ) {}

  /** That it was taken is kept before anything is read: whatever fails then is said once too often. */
  async take(personId: string, { ground }: DataAsk, kind: 'json' | 'pdf'): Promise<PersonData> {
    const brief = await this.db.transaction(async () => {
      const admitted = await this.access.admit(personId);
      const change = { entity: 'person', id: personId, action: 'data_taken' };
      await this.history.add({ ...change, note: `${kind}: ${ground}` });
      return admitted;
    });
    const { shown, leftOut } = await this.access.sections();
    const masked = masksOf(masker(await this.held.others(personId), brief.name));
    const sections = [];
    for (const section of shown) {
      const { rows, whole } = await this.held.records(section, personId, brief.name);
      const records = rows.map((row) => said(row, masked));
      sections.push({ code: section.code, title: section.title, records, whole });
    }
    return {
      school: this.scope.org.name,
      person: sortName(brief),
      madeOn: this.scope.today(),
      ground,
      leftOut: leftOut.map(({ title }) => title),
      sections,
    };
  }
}
