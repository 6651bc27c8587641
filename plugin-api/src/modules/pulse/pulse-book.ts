import type { Pair } from '@nastavnik/contracts/pairs';
import type { PulseLine, PulseMark } from '@nastavnik/contracts/pulse';
import { Injectable } from '@nestjs/common';
import { Db } from '../../platform/db/db.ts';
import { Problem } from '../../platform/problem/problem.ts';
import { PairPeopleRepository } from '../pairs/pair-people.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { PulseFacts } from './pulse-facts.ts';
import { PulseRepository } from './pulse.repository.ts';
import { asksFrom, fits, isAsked, meanOf, type PulseRules, troubleOf } from './pulse-view.ts';

interface Answered extends Pick<PulseLine, 'person' | 'questions'> {
  marks: PulseMark[];
  enteredBy: string | null;
}

/** Keeps answers, each person's at most once in the days of the pack. */
@Injectable()
export class PulseBook {
  constructor(
    private readonly db: Db,
    private readonly people: PairPeopleRepository,
    private readonly pairs: PairsService,
    private readonly pulse: PulseRepository,
    private readonly facts: PulseFacts,
  ) {}

  /** A pair within reach, kept from changing; another pair is unknown. */
  inPair<T>(pairId: string, work: (pair: Pair) => Promise<T>): Promise<T> {
    return this.db.transaction(async () => {
      await this.people.lock([pairId]);
      return work(await this.pairs.show(pairId));
    });
  }

  /** Returns the day from which the person is asked again. */
  async keep(pair: Pair, { person, questions, marks, enteredBy }: Answered, rules: PulseRules) {
    if (!isAsked(pair)) throw new Problem('pulse.not-asked');
    if (!fits(marks, questions)) throw new Problem('pulse.other-questions');
    const { today, everyDays } = rules;
    const before = (await this.pulse.ofPair(pair.id)).filter(
      ({ personId }) => personId === person.id,
    );
    const from = asksFrom(before.at(-1)?.on, everyDays, today);
    if (from > today) throw new Problem('pulse.answered', { from });
    const answer = { pairId: pair.id, personId: person.id, on: today, marks, enteredBy };
    const id = await this.pulse.add(answer);
    const said = [...before, answer].map((each) => ({ ...each, mean: meanOf(each.marks) }));
    await this.facts.answered(pair.id, id, troubleOf(said, rules) !== null);
    return { asksFrom: asksFrom(today, everyDays, today) };
  }
}
