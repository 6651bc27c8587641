import type { TimelineEntry } from '@nastavnik/contracts/pair-cards';
import type { Pair } from '@nastavnik/contracts/pairs';
import { Injectable } from '@nestjs/common';
import type { KeptChange } from '../../../platform/history/history.ts';
import { dateIn, Scope } from '../../../platform/scope/scope.ts';
import { everyoneOf } from '../../pairs/groups/group-view.ts';
import { isKnown, knownUntil } from '../../pairs/groups/known-days.ts';
import { PairsRepository } from '../../pairs/pairs.repository.ts';
import { SubstitutesRepository } from '../../pairs/substitutes/substitutes.repository.ts';
import { RosterService } from '../../roster/roster.service.ts';

/** The note is a substitution, which is kept. */
const SUBSTITUTED = new Set(['substitute_named', 'substitute_ended']);
/** The note begins with somebody. */
const OF_SOMEBODY = new Set([
  'class_changed',
  'replaced',
  'follows',
  'mentee_left',
  'mentee_joined',
]);

/** The note begins with a mentee of the pair. */
const OF_MENTEE = new Set(['class_changed', 'mentee_left', 'mentee_joined']);

const split = (note: string | null) => {
  const [id = '', ...rest] = (note ?? '').split(' ');
  return { id, about: rest.join(' ') || null };
};

/** Whether a change may be told of: of days when the reader's side was there, and of those they have met. */
function isTold(pair: Pair, { action, note }: KeptChange, day: string): boolean {
  if (!isKnown(pair, day)) return false;
  if (pair.stays === undefined || !OF_MENTEE.has(action)) return true;
  return everyoneOf(pair).some(({ id }) => id === split(note).id);
}

/** Steps of a pair's life as they are read: by whom, about what and about whom. */
@Injectable()
export class PairSteps {
  constructor(
    private readonly scope: Scope,
    private readonly substitutes: SubstitutesRepository,
    private readonly roster: RosterService,
    private readonly pairs: PairsRepository,
  ) {}

  /**
   * Those whose data are hidden are named to nobody but who sees all. Whoever was not always in the
   * group reads what happened while they were.
   */
  async read(pair: Pair, all: readonly KeptChange[], seesAll: boolean): Promise<TimelineEntry[]> {
    const { timeZone } = this.scope.org;
    const changes = all.filter((each) => isTold(pair, each, dateIn(timeZone, new Date(each.at))));
    const people = await this.roster.members([
      ...changes.flatMap(({ personId }) => personId ?? []),
      ...changes.flatMap(({ action, note }) => (OF_SOMEBODY.has(action) ? split(note).id : [])),
    ]);
    if (!seesAll)
      for (const id of await this.pairs.hiddenAmong([...people.keys()])) people.delete(id);
    const stood = new Map(
      (await this.substitutes.ofPairs([pair.id])).map((each) => [each.id, each] as const),
    );
    const aboutOf = ({ action, note }: KeptChange): Pick<TimelineEntry, 'about' | 'whom'> => {
      const substitute = SUBSTITUTED.has(action) ? stood.get(note ?? '') : undefined;
      if (substitute)
        return {
          about: `${substitute.fromOn}/${knownUntil(pair, substitute.untilOn)}`,
          ...((seesAll || !substitute.hidden) && { whom: substitute.person }),
        };
      if (!OF_SOMEBODY.has(action)) return { about: note };
      const { id, about } = split(note);
      const whom = people.get(id)?.brief;
      return { about, ...(whom && { whom }) };
    };
    return changes.map((change) => ({
      at: change.at,
      kind: change.action as TimelineEntry['kind'],
      by: (change.personId && people.get(change.personId)?.brief) || null,
      ...aboutOf(change),
    }));
  }
}
