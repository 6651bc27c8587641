import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import type { Quiet } from '../programmes/quiet.ts';
import { endedFor, everyoneOf, groupOf } from './groups/group-view.ts';
import { type Member, MembersRepository } from './groups/members.repository.ts';
import { OwnPairs } from './own/own-pairs.ts';
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
    private readonly own: OwnPairs,
  ) {}

  /** By what a pair is said not to meet today. */
  async quiet(): Promise<Quiet> {
    const { norms } = await this.packs.current();
    return [this.scope.today(), norms.notMeetingDays];
  }

  async shown(rows: readonly PairRow[]): Promise<Map<string, Pair>> {
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
    const told = await this.told(pairs, members);
    const own = await this.own.among(told.map(({ id }) => id));
    return new Map(told.map((pair) => [pair.id, this.readable(pair, own.has(pair.id))]));
  }

  /** To whoever has left a group it ended on their last day. */
  private async told(pairs: Pair[], members: ReadonlyMap<string, Member[]>): Promise<Pair[]> {
    const changed = pairs.filter(({ left }) => left !== undefined).map(({ id }) => id);
    const ends = await this.members.endsFor(changed);
    if (ends.size === 0) return pairs;
    const told: Pair[] = [];
    for (const pair of pairs) {
      const end = ends.get(pair.id);
      if (!end) told.push(pair);
      else {
        const figures = await this.members.figuresOn(pair.id, end.until);
        told.push(endedFor(pair, members.get(pair.id) ?? [], end, figures));
      }
    }
    return told;
  }

  /**
   * A pair as its reader may know it. Those who are of it are told neither of a «no» of another, whatever
   * their office, nor, without an office, what adults wrote about them; mentees not why others left.
   */
  private readable(pair: Pair, own: boolean): Pair {
    const { personId, reach } = this.scope;
    const needsDecision = own && pair.needsDecision === 'said_no' ? null : pair.needsDecision;
    const known = { ...pair, needsDecision };
    if (reach.has('school')) return known;
    const { left, ...rest } = known;
    const leads = [pair.mentor.id, pair.substitute?.person.id].includes(personId);
    const isMentee = everyoneOf(pair).some(({ id }) => id === personId) && !leads;
    const told = {
      ...rest,
      ...(left && {
        left: left.map((each) => ({
          ...each,
          reason: isMentee ? null : each.reason,
          note: null,
          by: null,
        })),
      }),
    };
    return own ? { ...told, model: null, closeNote: null } : told;
  }
}
