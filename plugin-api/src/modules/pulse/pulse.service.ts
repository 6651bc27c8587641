import type { Pair } from '@nastavnik/contracts/pairs';
import type { Pulse, PulseAnswer, PulseAsk } from '@nastavnik/contracts/pulse';
import { Injectable } from '@nestjs/common';
import { Problem } from '../../platform/problem/problem.ts';
import { Scope } from '../../platform/scope/scope.ts';
import { PacksService } from '../packs/packs.service.ts';
import { everyoneOf } from '../pairs/groups/group-view.ts';
import { PairsService } from '../pairs/pairs.service.ts';
import { briefOf } from '../roster/brief.ts';
import { PulseBook } from './pulse-book.ts';
import { PulseRepository } from './pulse.repository.ts';
import { asksFrom, isAsked, meanOf, questionsOf, sidesOf, troubleOf } from './pulse-view.ts';

/** How the people of a pair get on: asked of each apart, read by those who watch over them. */
@Injectable()
export class PulseService {
  constructor(
    private readonly scope: Scope,
    private readonly packs: PacksService,
    private readonly pairs: PairsService,
    private readonly pulse: PulseRepository,
    private readonly book: PulseBook,
  ) {}

  /** What the signed-in person is asked today. */
  async mine(): Promise<{ items: PulseAsk[] }> {
    const pack = await this.packs.current();
    const me = this.scope.personId;
    // whoever stands in for the mentor is of neither side
    const pairs = (await this.pairs.mine()).filter((pair) => isAsked(pair) && this.isOwn(pair));
    const last = await this.pulse.lastOf(
      me,
      pairs.map(({ id }) => id),
    );
    const today = this.scope.today();
    const due = pairs.filter(
      ({ id }) => asksFrom(last.get(id), pack.pulse.everyDays, today) <= today,
    );
    const items = due.map(({ id, mentor, mentees }) => {
      const side = mentor.id === me ? ('mentor' as const) : ('mentee' as const);
      return { pairId: id, mentor, mentees, side, questions: questionsOf(pack, side) };
    });
    return { items: items.filter(({ questions }) => questions.length > 0) };
  }

  async ofPair(pairId: string): Promise<Pulse> {
    const pair = await this.pairs.showOutside(pairId);
    const pack = await this.packs.current();
    const said = Map.groupBy(await this.pulse.ofPair(pairId), ({ personId }) => personId);
    const today = this.scope.today();
    const before = (pair.left ?? []).flatMap(({ person }) =>
      said.has(person.id) ? [{ person, side: 'mentee' as const }] : [],
    );
    const lines = [...sidesOf(pair), ...before].map(({ person, side }) => {
      const points = (said.get(person.id) ?? []).map(({ on, marks, ...row }) => ({
        on,
        mean: meanOf(marks),
        marks,
        enteredBy: briefOf(row, 'enterer'),
      }));
      const questions = questionsOf(pack, side);
      const from = asksFrom(points.at(-1)?.on, pack.pulse.everyDays, today);
      const isIn = !before.some((each) => each.person.id === person.id);
      return {
        person,
        side,
        points,
        trouble: isIn ? troubleOf(points, pack.pulse) : null,
        questions,
        asksFrom: isIn && isAsked(pair) && questions.length > 0 ? from : null,
      };
    });
    return { everyDays: pack.pulse.everyDays, lines };
  }

  /** One's own answer, or a mentee's words that the curator writes down. */
  answer(pairId: string, { personId, marks }: PulseAnswer): Promise<{ asksFrom: string }> {
    const me = this.scope.personId;
    const whose = personId ?? me;
    return this.book.inPair(pairId, async (pair) => {
      const found = sidesOf(pair).find(({ person }) => person.id === whose);
      if (!found) throw new Problem('entity.not-found');
      if (whose !== me) await this.needProxy(pair, found.side);
      const pack = await this.packs.current();
      const questions = questionsOf(pack, found.side);
      const answered = { person: found.person, questions, marks };
      const rules = { ...pack.pulse, today: this.scope.today() };
      return this.book.keep(pair, { ...answered, enteredBy: whose === me ? null : me }, rules);
    });
  }

  /** «Со слов»: the curator, of a mentee in a pair of others. */
  private async needProxy({ id }: Pair, side: string): Promise<void> {
    if (side === 'mentor' || !this.scope.reach.has('school'))
      throw new Problem('access.denied', { right: 'pulse.answer' });
    await this.pairs.showOutside(id);
  }

  private isOwn(pair: Pair): boolean {
    return everyoneOf(pair).some(({ id }) => id === this.scope.personId);
  }
}
