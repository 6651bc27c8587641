import type { DataAsk, PersonData } from '@nastavnik/contracts/person-data';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { sortName } from '../roster/brief.ts';
import { HeldRepository, type HeldRow } from './held.repository.ts';
import { masker, withoutContacts } from './masks.ts';
import { PersonDataAccess } from './person-data-access.ts';

/** The person's own name and address are never masked. */
const OWN = new Set(['family', 'given', 'middle', 'phone', 'email']);
/** Kept to reach the person by, whoever answers. */
const CONTACTS = 'contacts';

type Said = PersonData['sections'][number]['records'][number];

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

  take(personId: string, { ground }: DataAsk, kind: 'json' | 'pdf'): Promise<PersonData> {
    return this.db.transaction(async () => {
      const brief = await this.access.admit(personId);
      const { shown, leftOut } = await this.access.sections();
      const mask = masker(await this.held.others(personId), brief.name);
      const sections = [];
      for (const section of shown) {
        const records = (await this.held.records(section, personId)).map((row) => said(row, mask));
        sections.push({ code: section.code, title: section.title, records });
      }
      const change = { entity: 'person', id: personId, action: 'data_taken' };
      await this.history.add({ ...change, note: `${kind}: ${ground}` });
      return {
        school: this.scope.org.name,
        person: sortName(brief),
        madeOn: this.scope.today(),
        ground,
        leftOut: leftOut.map(({ title }) => title),
        sections,
      };
    });
  }
}

/** A record without what is not known; what is kept as a structure is said as its text. */
function said(row: HeldRow, mask: (text: string) => string): Said {
  const kept: Said = {};
  for (const [field, value] of Object.entries(row)) {
    if (typeof value === 'number' || typeof value === 'boolean') kept[field] = value;
    else if (value !== null && value !== undefined && value !== '') {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      if (text === '[]' || text === '{}') continue;
      const masked = OWN.has(field) ? text : mask(text);
      kept[field] = OWN.has(field) || field === CONTACTS ? masked : withoutContacts(masked);
    }
  }
  return kept;
}
