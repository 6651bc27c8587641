import type { DataAsk, PersonData } from '@nastavnik/contracts/person-data';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { History } from '../../platform/history/history.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { sortName } from '../roster/brief.ts';
import { RosterService } from '../roster/roster.service.ts';
import { heldSections } from './held-sections.ts';
import { HeldRepository, type HeldRow } from './held.repository.ts';
import { masker } from './masks.ts';

const HOUR = 3_600_000;
/** So often an hour one reader may take out somebody's data. */
const MOST = 20;

/** The person's own name is never a mask. */
const OWN = new Set(['family', 'given', 'middle']);

type Said = PersonData['sections'][number]['records'][number];

/** Hands out everything that is held about one person; that it was is kept. */
@Injectable()
export class PersonDataService {
  constructor(
    private readonly db: Db,
    private readonly scope: Scope,
    private readonly roster: RosterService,
    private readonly held: HeldRepository,
    private readonly history: History,
  ) {}

  take(personId: string, { ground }: DataAsk, kind: 'json' | 'pdf'): Promise<PersonData> {
    return this.db.transaction(async () => {
      const member = (await this.roster.need([personId])).get(personId);
      if (!member) throw new Problem('entity.not-found');
      await this.needTurn();
      const mask = masker(await this.held.others(personId), member.brief.name.family);
      const sections = [];
      for (const section of heldSections) {
        const records = (await this.held.records(section, personId)).map((row) => said(row, mask));
        sections.push({ code: section.code, title: section.title, records });
      }
      const change = { entity: 'person', id: personId, action: 'data_taken' };
      await this.history.add({ ...change, note: `${kind}: ${ground}` });
      return {
        school: this.scope.org.name,
        person: sortName(member.brief),
        madeOn: this.scope.today(),
        ground,
        sections,
      };
    });
  }

  /** Readers are held to their number one call after another: parallel ones wait for each other. */
  private async needTurn(): Promise<void> {
    const { personId } = this.scope;
    await this.roster.lock([personId]);
    const now = Date.now();
    const taken = await this.held.takenSince(personId, new Date(now - HOUR));
    const oldest = taken.at(-MOST);
    if (!oldest) return;
    const minutes = Math.max(1, Math.ceil((oldest.getTime() + HOUR - now) / 60_000));
    throw new Problem('person-data.too-often', { most: MOST, minutes });
  }
}

/** A record without what is not known; what is kept as a structure is said as its text. */
function said(row: HeldRow, mask: (text: string) => string): Said {
  const kept: Said = {};
  for (const [field, value] of Object.entries(row)) {
    if (typeof value === 'number' || typeof value === 'boolean') kept[field] = value;
    else if (value !== null && value !== undefined && value !== '') {
      const text = typeof value === 'string' ? value : JSON.stringify(value);
      if (text !== '[]' && text !== '{}') kept[field] = OWN.has(field) ? text : mask(text);
    }
  }
  return kept;
}
