import type { Leaver } from '@nastavnik/contracts/pair-members';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import { Scope } from '../../platform/scope/scope.ts';
import { endedFor, everyoneOf, partFor } from './groups/group-view.ts';
import type { Member } from './groups/members.repository.ts';
import { WindowsRepository } from './groups/windows.repository.ts';
import { OwnPairs } from './own/own-pairs.ts';

/** Why somebody has left is not for the other mentees; what was written about it is for the curator alone. */
const withoutWords = (left: Leaver[] | undefined, isMentee: boolean) =>
  left?.map((each) => ({ ...each, reason: isMentee ? null : each.reason, note: null, by: null }));

/** Takes out of pairs what their reader may not know. */
@Injectable()
export class PairTelling {
  constructor(
    private readonly scope: Scope,
    private readonly windows: WindowsRepository,
    private readonly own: OwnPairs,
  ) {}

  /** `asOwn`: as one of their people, whatever the office of the reader. */
  async told(
    pairs: readonly Pair[],
    members: ReadonlyMap<string, Member[]>,
    asOwn: boolean,
  ): Promise<Map<string, Pair>> {
    const ids = pairs.map(({ id }) => id);
    const own = await this.own.among(ids);
    const windows = await this.windows.of(ids, asOwn);
    const told = new Map<string, Pair>();
    for (const pair of pairs) {
      const { stays, end } = windows.get(pair.id) ?? {};
      const known = { ...(stays && { stays }), ...(end && { seenUntil: end.until }) };
      const part = stays ? partFor(pair, known) : pair;
      const whole = end
        ? endedFor(
            part,
            members.get(pair.id) ?? [],
            end,
            await this.windows.figuresOn(pair.id, end.until),
          )
        : part;
      told.set(pair.id, this.readable(whole, own.has(pair.id)));
    }
    return told;
  }

  /**
   * A pair as its reader may know it. Those who are of it are told neither of a «no» of another, whatever
   * their office, nor, without an office, what adults wrote about them; mentees not why others left; who
   * stands in not that another may not any more.
   */
  private readable(pair: Pair, own: boolean): Pair {
    const { personId, reach } = this.scope;
    const asked = pair.needsDecision;
    const standsIn = !reach.has('school') && pair.substitute?.person.id === personId;
    const needsDecision =
      (own && asked === 'said_no') || (standsIn && asked === 'substitute_lost') ? null : asked;
    const known = { ...pair, needsDecision };
    if (reach.has('school')) return known;
    const leads = [pair.mentor.id, pair.substitute?.person.id].includes(personId);
    const isMentee = everyoneOf(pair).some(({ id }) => id === personId) && !leads;
    const { left, earlier, ...rest } = known;
    const told = {
      ...rest,
      ...(left && { left: withoutWords(left, isMentee) }),
      ...(earlier && { earlier: withoutWords(earlier, isMentee) }),
    };
    return own ? { ...told, model: null, closeNote: null } : told;
  }
}
