import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import type { Quiet } from '../programmes/quiet.ts';
import { groupOf } from './groups/group-view.ts';
import { MembersRepository } from './groups/members.repository.ts';
import { PairTelling } from './pair-telling.ts';
import { pairOf, type PairRow } from './pair-view.ts';
import {
  type KeptSubstitute,
  SubstitutesRepository,
} from './substitutes/substitutes.repository.ts';

const leadOf = ({ person, fromOn, untilOn }: KeptSubstitute): Pick<Pair, 'substitute'> => ({
  substitute: { person, from: fromOn, until: untilOn },
});

/** Makes pairs of their rows, each as its reader may see it today. */
@Injectable()
export class PairShowing {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly members: MembersRepository,
    private readonly substitutes: SubstitutesRepository,
    private readonly telling: PairTelling,
  ) {}

  /** By what a pair is said not to meet today. */
  async quiet(): Promise<Quiet> {
    const { norms } = await this.packs.current();
    return [this.scope.today(), norms.notMeetingDays];
  }

  /** `asOwn`: as one of their people, whatever the office of the reader. */
  async shown(rows: readonly PairRow[], asOwn = false): Promise<Map<string, Pair>> {
    const members = await this.members.of(rows.map(({ id }) => id));
    const { norms } = await this.packs.current();
    const today = this.scope.today();
    const active = rows.flatMap(({ id, status }) => (status === 'active' ? [id] : []));
    const substitutes = await this.substitutes.onDay(active, today);
    const pairs = rows.map((row) => {
      const { mentees, ...group } = groupOf(members.get(row.id) ?? []);
      const pair = pairOf(row, mentees, today, norms.notMeetingDays);
      const found = substitutes.get(row.id);
      const substitute = found?.hidden && !this.scope.reach.has('school') ? undefined : found;
      return { ...pair, ...group, ...(substitute && leadOf(substitute)) };
    });
    return this.telling.told(pairs, members, asOwn);
  }
}
