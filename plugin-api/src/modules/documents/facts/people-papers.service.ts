import type { ConsentKind } from '@nastavnik/contracts/consents';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../../platform/problem/problem.ts';
import { Scope } from '../../../platform/scope/scope.ts';
import { PacksService } from '../../packs/packs.service.ts';
import { shortName } from '../../roster/brief.ts';
import { RosterService } from '../../roster/roster.service.ts';
import { guardiansOf } from '../../consents/guardians.ts';
import { consentSheets } from './consent-sheets.ts';
import type { Sheet } from '../paper/tags.ts';
import type { MadeSheet } from './made-sheet.ts';
import { personInFull } from './person-in-full.ts';
import { SubstitutePapers } from './substitute-papers.service.ts';

/** Papers about people of the school: consents to be signed, who is made a curator, who stands in for a mentor. */
@Injectable()
export class PeoplePapers {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly roster: RosterService,
    private readonly substitutes: SubstitutePapers,
  ) {}

  substitutions(ids: readonly string[]): Promise<MadeSheet[]> {
    return this.substitutes.order(ids);
  }

  async consents(
    personIds: readonly string[],
    kinds: readonly ConsentKind[],
  ): Promise<MadeSheet[]> {
    const ids = [...new Set(personIds)];
    const members = await this.roster.need(ids);
    const { consentTexts, ownSignature } = await this.packs.current();
    const sheets = consentSheets(
      [...members.values()],
      consentTexts.filter(({ kind }) => kinds.includes(kind)),
      { today: this.scope.today(), ownFrom: ownSignature.from },
      await this.guardians(ids),
    );
    if (sheets.length === 0) throw new Problem('document.nothing-to-print');
    return sheets;
  }

  private async guardians(ids: readonly string[]): Promise<Map<string, string[]>> {
    const rows = Map.groupBy(await this.roster.guardians(ids), ({ childId }) => childId);
    return new Map([...rows].map(([id, of]) => [id, guardiansOf(of).map(({ name }) => name)]));
  }

  async curators(personIds: readonly string[]): Promise<MadeSheet[]> {
    const members = [...(await this.roster.need([...new Set(personIds)])).values()];
    const others = members.filter(({ isStaff }) => !isStaff);
    if (others.length > 0)
      throw new Problem('document.staff-only', {
        names: others.map(({ brief }) => shortName(brief)),
      });
    const people = members.map(({ brief }) => personInFull(brief));
    const facts: Sheet<'CURATOR_ORDER'> = {
      curators: people.map((person, index) => ({ n: String(index + 1), person })),
    };
    return [{ about: people.join(', '), of: members.map(({ id }) => id), facts }];
  }
}
