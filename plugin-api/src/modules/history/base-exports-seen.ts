import type { BaseExport } from '@nastavnik/contracts/history';
import { Injectable } from '@nestjs/common';
import { History } from '../../platform/history/history.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { RosterService } from '../roster/roster.service.ts';

const SHOWN = 50;
const ENTITIES = { mentees: 'mentee', mentors: 'mentor' } as const;

/** Who has taken the bases out as tables: of the whole base, so kept under the school itself. */
@Injectable()
export class BaseExportsSeen {
  constructor(
    private readonly history: History,
    private readonly scope: Scope,
    private readonly roster: RosterService,
  ) {}

  async last(): Promise<BaseExport[]> {
    const kept = await Promise.all(
      (['mentees', 'mentors'] as const).map(async (base) => {
        const changes = await this.history.of(ENTITIES[base], this.scope.org.id, SHOWN);
        return changes.map((change) => ({ base, ...change }));
      }),
    );
    const rows = kept
      .flat()
      .filter(({ action }) => action === 'exported')
      .toSorted((one, other) => other.id.localeCompare(one.id))
      .slice(0, SHOWN);
    const people = rows.flatMap(({ personId }) => personId ?? []);
    const members = await this.roster.members([...new Set(people)]);
    return rows.map(({ at, personId, base, note }) => ({
      at,
      by: members.get(personId ?? '')?.brief ?? null,
      base,
      rows: Number(note ?? 0),
    }));
  }
}
